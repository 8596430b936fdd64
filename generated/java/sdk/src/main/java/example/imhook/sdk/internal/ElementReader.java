// Copied by `cargo xtask generate java` from codegen/src/emit/java/runtime; do not edit.

package example.imhook.sdk.internal;

import java.io.IOException;

/**
 * Reads an element of an array.
 *
 * @param <T> its type
 */
@FunctionalInterface
public interface ElementReader<T> {
    /**
     * Reads the element whose first token was read before.
     *
     * @param in where it comes from
     * @return the element
     * @throws IOException when it is not sure that this is right
     */
    T read(BodyParser in) throws IOException;
}

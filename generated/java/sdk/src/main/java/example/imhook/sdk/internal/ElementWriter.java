// Copied by `cargo xtask generate java` from codegen/src/emit/java/runtime; do not edit.

package example.imhook.sdk.internal;

import java.io.IOException;

/**
 * Writes an element of an array.
 *
 * @param <T> its type
 */
@FunctionalInterface
public interface ElementWriter<T> {
    /**
     * Writes the element.
     *
     * @param out where it goes
     * @param element the element
     * @throws IOException when it cannot be written
     */
    void write(BodyWriter out, T element) throws IOException;
}

package imhook.sdk.internal;

import java.io.IOException;

/**
 * Reads and writes one type of object.
 *
 * @param <T> the type
 */
public interface Codec<T> {
    /**
     * Its members.
     *
     * @return their names, types and presences
     */
    Shape shape();

    /**
     * Reads an object whose opening bracket was read before, up to its closing bracket.
     *
     * @param in where it comes from
     * @return the object
     * @throws IOException when it is not sure that this is right
     */
    T read(BodyParser in) throws IOException;

    /**
     * Writes the members of an object.
     *
     * @param body the object
     * @param out where they go
     * @throws IOException when they cannot be written
     */
    void write(T body, BodyWriter out) throws IOException;
}

package imhook.sdk;

import imhook.sdk.internal.BodyFormat;
import java.util.List;
import java.util.function.Function;

/**
 * One kind of HTTP POST: what it is called, where it is posted to, how its body is read and written. Each edition has a class
 * {@code Callbacks} with a constant for each.
 *
 * @param <T> the type of the body
 */
public class Callback<T> {
    private final BodyFormat<T> format;
    private final String defaultPath;
    private final Function<T, String> identity;
    private final Function<T, String> orderKey;

    /**
     * For generated code.
     *
     * @param format how its body is read and written
     * @param defaultPath where it is posted to
     * @param identity what tells that two bodies are one event
     * @param orderKey what events have in common that must stay in order
     */
    public Callback(
            BodyFormat<T> format, String defaultPath, Function<T, String> identity, Function<T, String> orderKey) {
        this.format = format;
        this.defaultPath = defaultPath;
        this.identity = identity;
        this.orderKey = orderKey;
    }

    /**
     * The dated contract that it belongs to.
     *
     * @return the edition
     */
    public final String edition() {
        return format.edition();
    }

    /**
     * Its name.
     *
     * @return in kebab case
     */
    public final String name() {
        return format.name();
    }

    /**
     * The path that the server's shipped configuration posts it to, or one of our own where there is none.
     *
     * @return the path
     */
    public final String defaultPath() {
        return defaultPath;
    }

    /**
     * What tells that two bodies are one event (rule R9).
     *
     * @param body the body
     * @return the text, or {@code null}: nothing does, so that a repeat must not be dropped
     */
    public final String identity(T body) {
        return identity.apply(body);
    }

    /**
     * What events have in common that must stay in order (rule R9).
     *
     * @param body the body
     * @return the text, or {@code null}: all events of this callback
     */
    public final String orderKey(T body) {
        return orderKey.apply(body);
    }

    /**
     * Reads a body as a tolerant receiver must (rules R1 to R6 and R10).
     *
     * @param body its bytes
     * @return the body
     * @throws RejectedException with everything that is wrong with it
     */
    public final T decode(byte[] body) throws RejectedException {
        return format.decode(body);
    }

    /**
     * Writes a body as the server writes it (rule R8), whatever it says.
     *
     * @param body the body
     * @return its bytes
     * @throws IllegalArgumentException when a text in it is no Unicode
     */
    public final byte[] encode(T body) {
        return format.encode(body);
    }

    /**
     * Writes a body, but only what a correct sender may write.
     *
     * @param body the body
     * @return its bytes
     * @throws RejectedException with everything that the strict profile has against it
     * @throws IllegalArgumentException when a text in it is no Unicode
     */
    public final byte[] encodeStrict(T body) throws RejectedException {
        return format.encodeStrict(body);
    }

    /**
     * Holds a body against what a correct sender writes.
     *
     * @param body its bytes
     * @return everything that is wrong with it, in the order of rule R7
     */
    public final List<Finding> check(byte[] body) {
        return format.check(body);
    }

    @Override
    public final String toString() {
        return "Callback[" + edition() + ' ' + name() + ']';
    }
}

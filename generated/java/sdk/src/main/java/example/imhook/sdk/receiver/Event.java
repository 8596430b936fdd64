// Copied by `cargo xtask generate java` from codegen/src/emit/java/runtime; do not edit.

package example.imhook.sdk.receiver;

import java.time.Instant;

/**
 * An event: a body and what is known about it.
 *
 * @param <T> the type of the body
 * @param edition the dated contract by which it was read
 * @param callback the callback
 * @param body the body
 * @param raw the body as it came, unknown members included; shared, so do not change it
 * @param receivedAt when it was there as a whole
 * @param identity what tells that two bodies are one event (rule R9), {@code null} where nothing does
 * @param orderKey what events have in common that must stay in order (rule R9), {@code null} for all of this callback
 */
public record Event<T>(
        String edition, String callback, T body, byte[] raw, Instant receivedAt, String identity, String orderKey) {
    /** Shows no content: bodies hold private text and, now and then, secrets. */
    @Override
    public String toString() {
        return "Event[edition=" + edition + ", callback=" + callback + ", bytes=" + raw.length + ", receivedAt="
                + receivedAt + ']';
    }
}

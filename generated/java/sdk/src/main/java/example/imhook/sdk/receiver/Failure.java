// Copied by `cargo xtask generate java` from codegen/src/emit/java/runtime; do not edit.

package example.imhook.sdk.receiver;

/**
 * A handler that did not do its work. The event was acknowledged long before; its bytes are here.
 *
 * @param event the event
 * @param error what it threw; a {@link java.util.concurrent.TimeoutException} for a censor that was late
 */
public record Failure(Event<?> event, Throwable error) {}

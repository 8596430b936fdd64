// Copied by `cargo xtask generate java` from codegen/src/emit/java/runtime; do not edit.

package example.imhook.sdk.receiver;

/**
 * What a receiver did since it was built. Every body received ends as exactly one of accepted, rejected, repeated and
 * overflowed; every accepted one ends as handled or failed.
 *
 * @param received whole bodies that came for a known callback
 * @param accepted new events, taken into the queue or given to a censor
 * @param rejected bodies that could not be read
 * @param repeated repeats of an event that was accepted before
 * @param overflowed events that found no place in time, or came after the stop
 * @param handled handlers that did their work
 * @param failed handlers that threw or were late
 * @param queueDepth events that wait for a worker at this moment
 */
public record Counts(
        long received,
        long accepted,
        long rejected,
        long repeated,
        long overflowed,
        long handled,
        long failed,
        long queueDepth) {}

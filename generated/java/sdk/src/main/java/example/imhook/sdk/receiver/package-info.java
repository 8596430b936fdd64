// Copied by `cargo xtask generate java` from codegen/src/emit/java/runtime; do not edit.

/**
 * The receiver: the side that answers.
 *
 * <p>A request becomes an event, is acknowledged, and is handled afterwards.
 */
package example.imhook.sdk.receiver;

// Copied by `cargo xtask generate java` from codegen/src/emit/java/runtime; do not edit.

package example.imhook.sdk.receiver;

/** What is answered for a censor that throws or is late. */
public enum Fallback {
    /** The message goes on. */
    PASS,
    /** The message is refused. */
    REFUSE
}

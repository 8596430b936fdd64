// Copied by `cargo xtask generate java` from codegen/src/emit/java/runtime; do not edit.

package example.imhook.sdk.receiver;

/** A deadline is over. */
final class LateException extends Exception {
    private static final long serialVersionUID = 1;

    LateException() {
        super("late", null, false, false);
    }
}

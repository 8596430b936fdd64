// Copied by `cargo xtask generate java` from codegen/src/emit/java/runtime; do not edit.

package example.imhook.sdk.internal;

import java.io.IOException;

/** The fast path cannot tell whether a body is right, so the exact path has to; it never leaves this package. */
final class UnsureException extends IOException {
    private static final long serialVersionUID = 1;

    static final UnsureException INSTANCE = new UnsureException();

    private UnsureException() {
        super("not sure");
    }

    /** It says nothing about a place, and is thrown often. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}

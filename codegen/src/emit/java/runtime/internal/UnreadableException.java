package imhook.sdk.internal;

import imhook.sdk.Reason;

/** Bytes that are no JSON text; it never leaves this package. */
final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    UnreadableException(Reason reason) {
        super(reason.word(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}

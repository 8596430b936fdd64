// Copied by `cargo xtask generate java` from codegen/src/emit/java/runtime; do not edit.

package example.imhook.sdk.client;

import example.imhook.sdk.RejectedException;
import java.io.IOException;

/** Why a post did not succeed. A body that is not right is a {@link RejectedException} instead, and was not sent. */
public abstract sealed class ClientException extends IOException {
    private static final long serialVersionUID = 1;

    private ClientException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Whether the same post may succeed later. */
    abstract boolean isPassing();

    /** The receiver said no. */
    public static final class Status extends ClientException {
        private static final long serialVersionUID = 1;

        /** What it answered. */
        private final int status;

        Status(int status) {
            super("the receiver answered " + status, null);
            this.status = status;
        }

        /**
         * What it answered.
         *
         * @return the status of HTTP
         */
        public int status() {
            return status;
        }

        @Override
        boolean isPassing() {
            return false;
        }
    }

    /** No connection, or nothing on it for too long. */
    public static final class Timeout extends ClientException {
        private static final long serialVersionUID = 1;

        Timeout(Throwable cause) {
            super("no answer in time", cause);
        }

        @Override
        boolean isPassing() {
            return true;
        }
    }

    /** No connection, or one that broke. */
    public static final class Connection extends ClientException {
        private static final long serialVersionUID = 1;

        Connection(Throwable cause) {
            super("no connection, or it broke", cause);
        }

        @Override
        boolean isPassing() {
            return true;
        }
    }

    /** The answer breaks the contract. */
    public static final class Answer extends ClientException {
        private static final long serialVersionUID = 1;

        Answer(RejectedException cause) {
            super("the answer is not right: " + cause.getMessage(), cause);
        }

        @Override
        boolean isPassing() {
            return false;
        }
    }
}

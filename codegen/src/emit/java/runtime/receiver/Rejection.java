package imhook.sdk.receiver;

import imhook.sdk.RejectedException;
import java.time.Instant;

/**
 * A body that could not be read. The server never sends it again.
 *
 * @param rejected why
 * @param raw the body as it came
 * @param receivedAt when it was there as a whole
 */
public record Rejection(RejectedException rejected, byte[] raw, Instant receivedAt) {
    /** Shows no content. */
    @Override
    public String toString() {
        return "Rejection[" + rejected.getMessage() + ", bytes=" + raw.length + ", receivedAt=" + receivedAt + ']';
    }
}

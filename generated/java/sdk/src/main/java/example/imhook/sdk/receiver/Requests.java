// Copied by `cargo xtask generate java` from codegen/src/emit/java/runtime; do not edit.

package example.imhook.sdk.receiver;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** What is wrong with a request before its body is looked at, and how the body is read. */
final class Requests {
    /** Nothing is wrong. */
    static final int FINE = 0;

    /** What is read at first of a body whose length is not known. */
    private static final int FIRST = 8192;

    private Requests() {}

    /** A body, or the status that refuses it. */
    record Body(byte[] bytes, int status) {}

    /** The method and the headers: 405, 415, 413 for a length that is said to be too great, or {@link #FINE}. */
    static int check(String method, Head head, int limit) {
        if (!method.equals("POST")) {
            return Answers.METHOD_NOT_ALLOWED;
        }
        if (!head.isJson()) {
            return Answers.UNSUPPORTED_MEDIA_TYPE;
        }
        return head.length() > limit ? Answers.PAYLOAD_TOO_LARGE : FINE;
    }

    /**
     * The body, whatever its headers say of it: 413 once it is too long, 400 when it breaks off or stands still. Never 408,
     * which would make the server post it again.
     */
    static Body read(InputStream body, long length, int limit) {
        byte[] bytes = new byte[length == Head.UNKNOWN ? Math.min(FIRST, limit + 1) : (int) length];
        int filled = 0;
        try {
            while (length == Head.UNKNOWN || filled < length) {
                int read = body.read(bytes, filled, bytes.length - filled);
                if (read < 0) {
                    break;
                }
                filled += read;
                if (filled > limit) {
                    return new Body(null, Answers.PAYLOAD_TOO_LARGE);
                }
                if (filled == bytes.length && length == Head.UNKNOWN) {
                    bytes = Arrays.copyOf(bytes, Math.min(2 * bytes.length, limit + 1));
                }
            }
        } catch (IOException e) {
            return new Body(null, Answers.BAD_REQUEST);
        }
        if (length != Head.UNKNOWN && filled < length) {
            return new Body(null, Answers.BAD_REQUEST);
        }
        return new Body(filled == bytes.length ? bytes : Arrays.copyOf(bytes, filled), FINE);
    }
}

// Copied by `cargo xtask generate java` from codegen/src/emit/java/runtime; do not edit.

package example.imhook.sdk.receiver;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A body that has to be there in time: reading it fails once the time is over, for streams that would wait for ever.
 *
 * <p>What has come is read at once. Only who would have to wait does so on another thread, because a thread that waits for a
 * socket cannot be called back without breaking the connection, and then no answer could be sent.
 */
final class TimedInputStream extends InputStream {
    private static final ExecutorService THREADS = Threads.cached("imhook-body");

    private final InputStream in;
    private final Deadline deadline;

    /** How many bytes the request says there are, {@code null} where only the end of the stream tells. */
    private final String length;

    private long count;
    private boolean isAtEnd;

    /** A read that was not in time. */
    private Future<?> abandoned;

    /** A body that comes from now on; {@link InputStream#available()} has to say what can be read without waiting. */
    TimedInputStream(InputStream in, String length, Duration time) {
        this.in = in;
        this.length = length;
        this.deadline = Deadline.in(time);
    }

    @Override
    public int available() throws IOException {
        return in.available();
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = readInTime(buffer, offset, length);
        count += Math.max(0, read);
        isAtEnd |= read < 0;
        return read;
    }

    /** Whether nothing is left that somebody would have to wait for. */
    boolean isAtEnd() {
        return isAtEnd || Long.toString(count).equals(length);
    }

    private int readInTime(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0 || in.available() > 0) {
            return in.read(buffer, offset, length);
        }
        // A buffer of its own: a read that comes too late must not write into ours.
        byte[] late = new byte[length];
        Future<Integer> read = THREADS.submit(() -> in.read(late, 0, length));
        try {
            int came = read.get(deadline.left(), TimeUnit.NANOSECONDS);
            System.arraycopy(late, 0, buffer, offset, Math.max(0, came));
            return came;
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (TimeoutException e) {
            abandoned = read;
            throw new InterruptedIOException("the body did not come in time");
        } catch (InterruptedException e) {
            abandoned = read;
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    /** Breaks off a read that was given up, after the answer was sent. The stream below stays open. */
    @Override
    public void close() {
        if (abandoned != null) {
            abandoned.cancel(true);
        }
    }
}

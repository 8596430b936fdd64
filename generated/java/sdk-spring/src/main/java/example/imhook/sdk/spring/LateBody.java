// Copied by `cargo xtask generate java` from codegen/src/emit/java/runtime; do not edit.

package example.imhook.sdk.spring;

import example.imhook.sdk.receiver.Answer;
import example.imhook.sdk.receiver.CallbackReceiver;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A body that is not there yet: read as it comes, and given up when it does not. */
final class LateBody implements ReadListener {
    private static final int CHUNK = 8192;

    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "imhook-clock");
        thread.setDaemon(true);
        return thread;
    });

    private final CallbackReceiver receiver;
    private final Head head;
    private final AsyncContext request;
    private final HttpServletResponse response;
    private final ServletInputStream in;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final AtomicBoolean isDecided = new AtomicBoolean();
    private final ScheduledFuture<?> alarm;

    private LateBody(
            CallbackReceiver receiver,
            Head head,
            byte[] start,
            AsyncContext request,
            HttpServletResponse response,
            ServletInputStream in) {
        this.receiver = receiver;
        this.head = head;
        this.request = request;
        this.response = response;
        this.in = in;
        bytes.writeBytes(start);
        alarm = CLOCK.schedule(this::giveUp, receiver.bodyTimeout().toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Answers a request whose body has started, once the rest is there, or late. */
    static void await(
            CallbackReceiver receiver,
            Head head,
            byte[] start,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        AsyncContext async = request.startAsync(request, response);
        // A full queue holds the answer longer than any body may take.
        async.setTimeout(0);
        ServletInputStream in = request.getInputStream();
        in.setReadListener(new LateBody(receiver, head, start, async, response, in));
    }

    @Override
    public void onDataAvailable() throws IOException {
        byte[] chunk = new byte[CHUNK];
        while (!isDecided.get() && in.isReady()) {
            int count = in.read(chunk);
            if (count < 0) {
                return;
            }
            bytes.write(chunk, 0, count);
            if (bytes.size() > receiver.bodyLimit()) {
                end();
            }
        }
    }

    @Override
    public void onAllDataRead() {
        end();
    }

    @Override
    public void onError(Throwable error) {
        giveUp();
    }

    /** Answers once, on a thread that may wait for a place in the queue. */
    private void end() {
        if (isDecided.compareAndSet(false, true)) {
            alarm.cancel(false);
            request.start(() -> answer(new ByteArrayInputStream(bytes.toByteArray())));
        }
    }

    /** The same for a body that breaks off: there is nothing to wait for. */
    private void giveUp() {
        if (isDecided.compareAndSet(false, true)) {
            alarm.cancel(false);
            answer(new Broken());
        }
    }

    /** A body that breaks off. */
    private static final class Broken extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("the body did not come");
        }
    }

    private void answer(InputStream body) {
        try {
            Answer answer = receiver.handle(head.method(), head.path(), head.headers(), body);
            CallbackController.send(answer, response);
        } catch (IOException e) {
            // Who asked is gone; the event was taken all the same.
        } finally {
            request.complete();
        }
    }
}

// Copied by `cargo xtask generate java` from codegen/src/emit/java/runtime; do not edit.

package example.imhook.sdk.receiver;

import example.imhook.sdk.RejectedException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The receiver: the side that answers. Each edition has a class {@code Receiver} with a builder.
 *
 * <p>A request becomes an event, is acknowledged, and is handled afterwards by a worker; a censor is asked before the answer.
 * It is safe for use by several threads.
 */
public abstract class CallbackReceiver implements AutoCloseable {
    /** How long {@link #close()} waits for the queue. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final Settings settings;
    private final Routes routes;
    private final Hooks hooks;
    private final Counters counters = new Counters();
    private final Lanes lanes;
    private final Window<Boolean> accepted;
    private final Censors censors;
    private volatile boolean isStopped;

    /**
     * The finished receiver.
     *
     * @param builder what it is made of
     */
    protected CallbackReceiver(ReceiverBuilder<?> builder) {
        settings = builder.settings;
        routes = builder.routes.finished();
        hooks = builder.hooks;
        lanes = new Lanes(settings.workers, settings.places);
        accepted = new Window<>(settings.remembered);
        censors = new Censors(settings, counters, hooks);
    }

    /**
     * Serves it with the HTTP server of the JDK.
     *
     * @param address where it listens; port 0 is any free one
     * @return the server, started
     * @throws IOException when it cannot listen there
     */
    public final ReceiverServer serve(InetSocketAddress address) throws IOException {
        return new ReceiverServer(this, address);
    }

    /**
     * Answers one request: the core, for transports that have no adapter here. It reads the body, and may hold the answer back
     * for as long as {@link ReceiverBuilder#hold} says.
     *
     * @param method the method
     * @param path the path alone, as it was sent
     * @param headers the headers, with names in any case
     * @param body the body; a stream that stands still has to fail by itself, after {@link #bodyTimeout()}
     * @return what to send back
     */
    public final Answer handle(String method, String path, Map<String, List<String>> headers, InputStream body) {
        Route<?> route = routes.find(path);
        Head head = Head.of(headers);
        Answer refusal = refusal(route, method, head);
        if (refusal != null) {
            return refusal;
        }
        Requests.Body read = Requests.read(body, head.length(), settings.bodyLimit);
        if (read.status() != Requests.FINE) {
            return refuse(route, read.status());
        }
        counters.received.incrementAndGet();
        return receive(route, read.bytes());
    }

    /**
     * What a request is refused with before its body is looked at, for transports that read the body by themselves.
     *
     * @param method the method
     * @param path the path alone, as it was sent
     * @param headers the headers, with names in any case
     * @return what to send back, or {@code null}: the body is wanted
     */
    public final Answer refusal(String method, String path, Map<String, List<String>> headers) {
        return refusal(routes.find(path), method, Head.of(headers));
    }

    private Answer refusal(Route<?> route, String method, Head head) {
        if (route == null) {
            return Answers.problem(Answers.NOT_FOUND);
        }
        int status = Requests.check(method, head, settings.bodyLimit);
        return status == Requests.FINE ? null : refuse(route, status);
    }

    private <T> Answer receive(Route<T> route, byte[] raw) {
        Event<T> event;
        try {
            event = route.event(raw);
        } catch (RejectedException e) {
            counters.rejected.incrementAndGet();
            hooks.rejected(new Rejection(e, raw, Instant.now()));
            return Answers.rejected(e);
        }
        try {
            if (isStopped) {
                return overflow(event);
            }
            return route.isAskedFirst() ? Answers.decided(censors.answer(route, event)) : admit(route.job(event));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return overflow(event);
        }
    }

    /** Takes an event into the queue, or waits for a place, or for another copy of it to get one. */
    private Answer admit(Job job) throws InterruptedException {
        Deadline deadline = Deadline.in(settings.hold);
        try (Window<Boolean>.Claim claim = accepted.claim(job.event())) {
            if (claim.answerOrTurn(deadline) != null) {
                counters.repeated.incrementAndGet();
                return Answers.taken();
            }
            boolean isTaken = false;
            try {
                lanes.start(this::work);
                isTaken = lanes.of(job.event()).put(job, deadline, counters.accepted::incrementAndGet);
            } finally {
                if (isTaken) {
                    claim.settle(true);
                } else {
                    claim.giveUp();
                }
            }
            return isTaken ? Answers.taken() : overflow(job.event());
        } catch (LateException e) {
            return overflow(job.event());
        }
    }

    /** Runs a handler, and says what is to be noted of how that went. */
    private Runnable work(Job job) {
        try {
            job.task().run();
            return counters.handled::incrementAndGet;
        } catch (Exception | Error e) {
            return () -> {
                counters.failed.incrementAndGet();
                hooks.failed(new Failure(job.event(), e));
            };
        }
    }

    private Answer overflow(Event<?> event) {
        counters.overflowed.incrementAndGet();
        hooks.overflowed(event);
        return Answers.problem(Answers.SERVICE_UNAVAILABLE);
    }

    /** A request that is no event: there are no bytes to keep. */
    private Answer refuse(Route<?> route, int status) {
        hooks.refused(route.callback().name(), status);
        return Answers.problem(status);
    }

    /**
     * What it did so far.
     *
     * @return the counters
     */
    public final Counts counts() {
        return counters.read(lanes.depth());
    }

    /**
     * How long a body may take to come, for adapters.
     *
     * @return the setting
     */
    public final Duration bodyTimeout() {
        return settings.bodyTimeout;
    }

    /**
     * How long a body may be, for adapters.
     *
     * @return the setting
     */
    public final int bodyLimit() {
        return settings.bodyLimit;
    }

    /**
     * Answers 503 from now on, waits for the queue to be worked off, and reports what was left. Stop the HTTP server first, so
     * that nobody is refused.
     *
     * @param grace how long it waits at most
     * @return what was left
     * @throws InterruptedException when the thread is interrupted meanwhile
     */
    public final Stopped stop(Duration grace) throws InterruptedException {
        isStopped = true;
        Stopped stopped = lanes.stop(grace);
        hooks.stopped(stopped);
        return stopped;
    }

    /** Stops it, and gives the queue 30 s. */
    @Override
    public final void close() {
        try {
            stop(GRACE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Shows numbers only: paths may hold a secret. */
    @Override
    public final String toString() {
        return "Receiver[" + counts() + ']';
    }
}

package imhook.sdk.receiver;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** The adapter for the HTTP server of the JDK. */
public final class ReceiverServer implements AutoCloseable {
    /** How long {@link #close()} gives requests that are under way, and then the queue. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    /** Connections that wait to be accepted. */
    private static final int BACKLOG = 128;

    private static final int NO_BODY = -1;

    static {
        // Head and body of an answer go out in two packets; without this the second waits for the client, 40 ms.
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
    }

    private final CallbackReceiver receiver;
    private final HttpServer server;
    private final ExecutorService threads = Threads.cached("imhook-http");
    private final ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "imhook-watchdog");
        thread.setDaemon(true);
        return thread;
    });

    /** Requests that are not answered yet; guarded by this. */
    private int underWay;

    /** Guarded by this. */
    private boolean isStopping;

    ReceiverServer(CallbackReceiver receiver, InetSocketAddress address) throws IOException {
        this.receiver = receiver;
        server = HttpServer.create(address, BACKLOG);
        server.setExecutor(threads);
        server.createContext("/", this::exchange);
        server.start();
    }

    /**
     * Where it listens.
     *
     * @return the address, with the port that was free
     */
    public InetSocketAddress address() {
        return server.getAddress();
    }

    private void exchange(HttpExchange exchange) throws IOException {
        if (!enter()) {
            send(exchange, Answers.problem(Answers.SERVICE_UNAVAILABLE));
            exchange.close();
            return;
        }
        boolean isRead;
        try (TimedInputStream body =
                new TimedInputStream(exchange.getRequestBody(), length(exchange), receiver.bodyTimeout())) {
            String path = exchange.getRequestURI().getRawPath();
            Answer answer = receiver.handle(
                    exchange.getRequestMethod(), path == null ? "" : path, exchange.getRequestHeaders(), body);
            send(exchange, answer);
            isRead = body.isAtEnd();
        } finally {
            leave();
        }
        if (isRead) {
            exchange.close();
        } else {
            closeInTime(exchange);
        }
    }

    /** The length of the body, {@code null} where it says none that counts: chunks have their own. */
    private static String length(HttpExchange exchange) {
        Headers headers = exchange.getRequestHeaders();
        return headers.containsKey("Transfer-Encoding") ? null : headers.getFirst("Content-Length");
    }

    private synchronized boolean enter() {
        underWay += isStopping ? 0 : 1;
        return !isStopping;
    }

    private synchronized void leave() {
        underWay--;
        notifyAll();
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        for (Map.Entry<String, String> header : answer.headers().entrySet()) {
            exchange.getResponseHeaders().set(header.getKey(), header.getValue());
        }
        byte[] body = answer.body();
        boolean isEmpty = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(answer.status(), isEmpty ? NO_BODY : body.length);
        if (!isEmpty) {
            OutputStream out = exchange.getResponseBody();
            out.write(body);
            out.flush();
        }
    }

    /** The server reads what is left of a body before the next request; a client that does not send it must not hold us. */
    private void closeInTime(HttpExchange exchange) {
        Thread thread = Thread.currentThread();
        ScheduledFuture<?> alarm =
                watchdog.schedule(thread::interrupt, receiver.bodyTimeout().toNanos(), TimeUnit.NANOSECONDS);
        try {
            exchange.close();
        } finally {
            alarm.cancel(false);
        }
    }

    /**
     * Answers 503 from now on, finishes the requests that are under way, then {@linkplain CallbackReceiver#stop stops} the receiver.
     *
     * @param grace how long that may take
     * @return what was left in the queue
     * @throws InterruptedException when the thread is interrupted meanwhile
     */
    public Stopped stop(Duration grace) throws InterruptedException {
        Deadline deadline = Deadline.in(grace);
        synchronized (this) {
            isStopping = true;
            try {
                while (underWay > 0) {
                    deadline.await(this);
                }
            } catch (LateException e) {
                // What is still under way is cut off.
            }
        }
        // Not its own wait for requests: it often lasts the whole time although none is under way.
        server.stop(0);
        threads.shutdown();
        watchdog.shutdownNow();
        return receiver.stop(Duration.ofNanos(Math.max(0, deadline.left())));
    }

    /** Stops it, and gives everything 30 s. */
    @Override
    public void close() {
        try {
            stop(GRACE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

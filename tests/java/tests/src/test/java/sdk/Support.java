package sdk;

import example.imhook.sdk.receiver.Answer;
import example.imhook.sdk.receiver.CallbackReceiver;
import example.imhook.sdk.receiver.ReceiverServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** What the tests share: receivers, bodies, gates. */
final class Support {
    /** How long a test waits for what has to come before it gives up. Nothing passes because of it. */
    static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Where {@code user-online} is posted to. */
    static final String ONLINE = "/im_event/user/online";

    static final String JSON = "application/json; charset=utf-8";

    private Support() {}

    /** Serves a receiver on a free port. */
    static ReceiverServer serve(CallbackReceiver receiver) throws IOException {
        return receiver.serve(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    static String url(ReceiverServer server) {
        return "http://127.0.0.1:" + server.address().getPort();
    }

    /** Posts to a receiver without a transport. */
    static Answer post(CallbackReceiver receiver, String path, byte[] body) {
        Map<String, List<String>> headers = Map.of("content-type", List.of(JSON));
        return receiver.handle("POST", path, headers, new ByteArrayInputStream(body));
    }

    static int post(CallbackReceiver receiver, String path, String body) {
        return post(receiver, path, bytes(body)).status();
    }

    /** The same on a thread of its own. */
    static CompletableFuture<Integer> later(CallbackReceiver receiver, String path, String body) {
        return start(() -> post(receiver, path, body));
    }

    static <T> CompletableFuture<T> start(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, Executors.newSingleThreadExecutor(run -> {
            Thread thread = new Thread(run, "test");
            thread.setDaemon(true);
            return thread;
        }));
    }

    /** A body of {@code user-online}: its identity is user and time, its order key the user. */
    static String online(String user, long time) {
        return "{\"userId\":\"" + user + "\",\"clientId\":\"c\",\"platform\":2,\"status\":0,\"timestamp\":" + time
                + ",\"customState\":0,\"sessions\":[]}";
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Waits until something is so. */
    static void until(String what, BooleanSupplier isSo) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("never came: " + what);
            }
            Thread.onSpinWait();
            Thread.yield();
        }
    }

    static <T> List<T> seen() {
        return Collections.synchronizedList(new ArrayList<>());
    }

    /** Where handlers wait until the test lets them go on. */
    static final class Gate {
        private final Semaphore permits = new Semaphore(0);

        void pass() throws InterruptedException {
            permits.acquire();
        }

        void open(int many) {
            permits.release(many);
        }

        void openForGood() {
            permits.release(Integer.MAX_VALUE / 2);
        }
    }
}

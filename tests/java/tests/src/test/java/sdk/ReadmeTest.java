package sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import example.imhook.sdk.RejectedException;
import example.imhook.sdk.client.ClientException;
import example.imhook.sdk.receiver.ReceiverServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The lines that the README shows are those of {@link Readme}, and they do what it says. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ReadmeTest {
    @Test
    void theReadmeShowsWhatIsRunHere() throws Exception {
        String readme = Files.readString(Vectors.workspace().resolve("generated/java/README.md"));
        List<String> blocks = Arrays.stream(readme.split("```java\n"))
                .skip(1)
                .map(rest -> rest.substring(0, rest.indexOf("```")))
                .toList();
        assertEquals(4, blocks.size());
        Path here = Vectors.workspace().resolve("tests/java/tests/src/test/java/sdk/Readme.java");
        String source = Files.readString(here);
        for (String block : blocks) {
            assertTrue(source.contains(block), () -> "not here:\n" + block);
        }
    }

    @Test
    void theReadmesClientReachesTheReadmesReceiver() throws Exception {
        try (ReceiverServer server = Readme.serve(0)) {
            Readme.post(Support.url(server), Support.bytes(Support.online("u1", 1)));
            RejectedException rejected =
                    assertThrows(RejectedException.class, () -> Readme.post(Support.url(server), Support.bytes("{}")));
            assertTrue(rejected.getMessage().startsWith("user-online (2024-03): /userId missing-required"));
        }
    }

    @Test
    void theReadmesReceiverInEarnestHandlesEverythingBeforeItEnds() throws Exception {
        int port = free();
        int before = Readme.SAVED.get();
        CountDownLatch toldToEnd = new CountDownLatch(1);
        CompletableFuture<Boolean> ended = Support.start(() -> run(port, toldToEnd));
        String url = "http://127.0.0.1:" + port + "/hooks/k3Jq9vXwT2";
        Support.until("the server", () -> isThere(url));
        for (int time = 1; time <= 3; time++) {
            Readme.post(url, Support.bytes(Support.online("earnest", time)));
        }
        toldToEnd.countDown();
        assertTrue(ended.get());
        assertEquals(before + 4, Readme.SAVED.get());
    }

    private static boolean run(int port, CountDownLatch toldToEnd) {
        try {
            Readme.run(port, toldToEnd);
            return true;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isThere(String url) {
        try {
            Readme.post(url, Support.bytes(Support.online("first", 1)));
            return true;
        } catch (ClientException e) {
            return false;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theReadmesSpringApplicationHandlesEventsAndEndsCleanly() throws Exception {
        int before = Readme.SAVED.get();
        try (Served served = Served.run(context -> {}, Readme.Receiving.class)) {
            Readme.post(served.url(), Support.bytes(Support.online("spring", 1)));
        }
        assertEquals(before + 1, Readme.SAVED.get(), "the context ends after the queue");
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

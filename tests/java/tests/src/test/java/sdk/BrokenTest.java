package sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import example.imhook.sdk.v2024_03.Receiver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Connections that break, and bodies that do not come. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class BrokenTest {
    @ParameterizedTest
    @EnumSource
    void aConnectionDroppedInTheMiddleOfABodyIsNoEventAndHarmsNobody(Served.Adapter adapter) throws Exception {
        List<String> seen = Support.seen();
        List<Object> rejected = Support.seen();
        Receiver receiver = Receiver.builder()
                .onUserOnline(event -> seen.add(event.body().userId()))
                .onReject(rejected::add)
                .build();
        try (Served served = adapter.serve(receiver)) {
            for (int length : new int[] {0, 1, 40}) {
                String body = Support.online("broken", 1);
                try (Socket socket = Raw.connect(served.url())) {
                    String head = Raw.head(Support.ONLINE, "Content-Length: " + body.length() + "\r\n");
                    Raw.send(socket, head + body.substring(0, length));
                    socket.shutdownOutput();
                    // Whatever comes back, it is no 200.
                    Raw answer = Raw.read(socket.getInputStream());
                    assertTrue(answer == null || answer.status() == 400);
                }
            }
            String whole = Raw.request(Support.ONLINE, Support.online("whole", 1));
            assertEquals(200, Raw.exchange(served.url(), whole).status());
            Support.until("the whole one", () -> seen.size() == 1);
        }
        assertEquals(List.of("whole"), seen);
        assertEquals(1, receiver.counts().received());
        assertEquals(List.of(), rejected);
    }

    @ParameterizedTest
    @EnumSource
    void aBodyThatStandsStillIsGivenUpAndNeverWith408(Served.Adapter adapter) throws Exception {
        Receiver receiver = Receiver.builder()
                .bodyTimeout(Duration.ofMillis(50))
                .onUserOnline(event -> {})
                .build();
        try (Served served = adapter.serve(receiver)) {
            for (String said : List.of("Content-Length: 100\r\n", "Transfer-Encoding: chunked\r\n")) {
                try (Socket socket = Raw.connect(served.url())) {
                    Raw.send(socket, Raw.head(Support.ONLINE, said));
                    assertEquals(400, Raw.read(socket.getInputStream()).status());
                    // The connection is of no more use.
                    assertEquals(-1, socket.getInputStream().read());
                }
            }
            // And the server is none the worse for it.
            String request = Raw.request(Support.ONLINE, Support.online("u", 1));
            assertEquals(200, Raw.exchange(served.url(), request).status());
        }
        assertEquals(1, receiver.counts().received());
    }

    @Test
    void anEventHeldForAFullQueueSurvivesItsConnection() throws Exception {
        Support.Gate gate = new Support.Gate();
        List<Long> seen = Support.seen();
        Receiver receiver = Receiver.builder()
                .queueSize(1)
                .onUserOnline(event -> {
                    gate.pass();
                    seen.add(event.body().timestamp());
                })
                .build();
        try (Served served = Served.Adapter.JDK.serve(receiver)) {
            // One at work, one in the queue.
            assertEquals(200, post(served, 1));
            Support.until("the first at work", () -> receiver.counts().queueDepth() == 0);
            assertEquals(200, post(served, 2));
            // The third is held; its sender goes away and posts it again, as okhttp does.
            try (Socket socket = Raw.connect(served.url())) {
                Raw.send(socket, Raw.request(Support.ONLINE, Support.online("u", 3)));
                Support.until("the third", () -> receiver.counts().received() == 3);
            }
            CompletableFuture<Integer> again = Support.start(() -> post(served, 3));
            Support.until("the copy", () -> receiver.counts().received() == 4);
            gate.openForGood();
            assertEquals(200, again.get());
            Support.until("all", () -> seen.size() == 3);
            assertEquals(List.of(1L, 2L, 3L), seen);
            assertEquals(3, receiver.counts().accepted());
            assertEquals(1, receiver.counts().repeated());
        }
    }

    private static int post(Served served, long time) {
        try {
            return Raw.exchange(served.url(), Raw.request(Support.ONLINE, Support.online("u", time)))
                    .status();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

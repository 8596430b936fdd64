package sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import example.imhook.sdk.v2024_03.Receiver;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Requests as the real server sends them: five at a time on connections that stay, and one that is posted again. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ConnectionsTest {
    /** Tomcat closes a connection after 100. */
    private static final int POSTS = 90;

    private record Seen(String user, long time) {}

    private final List<Seen> seen = Support.seen();
    private final Receiver receiver = Receiver.builder()
            .onUserOnline(event ->
                    seen.add(new Seen(event.body().userId(), event.body().timestamp())))
            .build();

    private static Raw post(Socket socket, String user, long time) throws IOException {
        Raw.send(socket, Raw.request(Support.ONLINE, Support.online(user, time)));
        return Raw.read(socket.getInputStream());
    }

    private static int posted(String url, String user) {
        int taken = 0;
        try (Socket socket = Raw.connect(url)) {
            for (int time = 1; time <= POSTS; time++) {
                Raw answer = post(socket, user, time);
                assertNotEquals("close", answer.header("connection"));
                taken += answer.status() == 200 && answer.body().length == 0 ? 1 : 0;
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return taken;
    }

    @ParameterizedTest
    @EnumSource
    void fiveInParallelEachOnOneConnectionThatStays(Served.Adapter adapter) throws Exception {
        try (Served served = adapter.serve(receiver)) {
            List<CompletableFuture<Integer>> senders = new ArrayList<>();
            for (int sender = 0; sender < 5; sender++) {
                String user = "u" + sender;
                senders.add(Support.start(() -> posted(served.url(), user)));
            }
            for (CompletableFuture<Integer> sender : senders) {
                assertEquals(POSTS, sender.get());
            }
            Support.until("all", () -> seen.size() == 5 * POSTS);
        }
        for (int sender = 0; sender < 5; sender++) {
            String user = "u" + sender;
            assertEquals(
                    LongStream.rangeClosed(1, POSTS).boxed().toList(),
                    seen.stream()
                            .filter(one -> one.user.equals(user))
                            .map(Seen::time)
                            .toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aReusedConnectionThatBreaksPostsTwiceAndIsHandledOnce(Served.Adapter adapter) throws Exception {
        try (Served served = adapter.serve(receiver)) {
            try (Socket socket = Raw.connect(served.url())) {
                assertEquals(200, post(socket, "u", 1).status());
                // The second request is sent; its connection dies before the answer is read.
                Raw.send(socket, Raw.request(Support.ONLINE, Support.online("u", 2)));
                Support.until("the second", () -> receiver.counts().received() == 2);
            }
            try (Socket socket = Raw.connect(served.url())) {
                assertEquals(200, post(socket, "u", 2).status());
                assertEquals(200, post(socket, "u", 3).status());
            }
            Support.until("three", () -> seen.size() == 3);
        }
        assertEquals(List.of(new Seen("u", 1), new Seen("u", 2), new Seen("u", 3)), seen);
        assertEquals(3, receiver.counts().accepted());
        assertEquals(1, receiver.counts().repeated());
    }

    @ParameterizedTest
    @EnumSource
    void everyCapturedRequestOfACallbackGoesThroughOnOneConnection(Served.Adapter adapter) throws Exception {
        int posted = 0;
        try (Served served = adapter.serve(receiver);
                Socket socket = Raw.connect(served.url())) {
            for (Vectors.Valid body : Vectors.valid("captures")) {
                if (body.callback().equals("user-online")) {
                    String head = Files.readString(
                            Vectors.folder().resolve(body.file().replace(".json", ".http")));
                    Raw.send(socket, String.join("\r\n", head.strip().lines().toList()) + "\r\n\r\n");
                    socket.getOutputStream().write(body.bytes());
                    assertEquals(200, Raw.read(socket.getInputStream()).status(), body.file());
                    posted++;
                }
            }
        }
        assertEquals(6, posted);
    }
}

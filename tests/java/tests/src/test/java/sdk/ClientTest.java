package sdk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import conformance.Contract;
import example.imhook.sdk.Callback;
import example.imhook.sdk.Finding;
import example.imhook.sdk.RejectedException;
import example.imhook.sdk.client.CallbackClient;
import example.imhook.sdk.client.ClientException;
import example.imhook.sdk.client.Reply;
import example.imhook.sdk.v2024_03.Callbacks;
import example.imhook.sdk.v2024_03.Client;
import example.imhook.sdk.v2024_03.body.UserOnline;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the client posts, what it refuses to, and what it says when a post does not succeed. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ClientTest {
    private static UserOnline body() throws RejectedException {
        return Callbacks.USER_ONLINE.decode(Support.bytes(Support.online("u", 1)));
    }

    /** Header lines without the two values that depend on the place; the JDK decides their order. */
    private static TreeSet<String> comparable(List<String> lines) {
        TreeSet<String> comparable = new TreeSet<>();
        for (String line : lines) {
            boolean isOfPlace = line.startsWith("Host: ") || line.startsWith("Content-Length: ");
            comparable.add(isOfPlace ? line.substring(0, line.indexOf(' ')) : line);
        }
        return comparable;
    }

    @Test
    void everyCaptureIsPostedAgainAsTheServerPostedIt() throws Exception {
        List<Vectors.Valid> captures = Vectors.valid("captures");
        assertEquals(43, captures.size());
        try (Raw.Recorder recorder = new Raw.Recorder(Raw.OK)) {
            for (Vectors.Valid capture : captures) {
                Path file = Vectors.folder().resolve(capture.file().replace(".json", ".http"));
                List<String> head = Files.readString(file).strip().lines().toList();
                Contract contract = new Contract(capture.edition());
                Callback<Object> callback = contract.callback(capture.callback());
                String url = recorder.url() + head.get(0).split(" ")[1];
                CallbackClient client =
                        Contract.built(contract.client("http://nowhere.invalid").url(callback, url));
                Contract.post(client, callback.name(), callback.decode(capture.bytes()));
                Raw request = recorder.requests.take();
                assertEquals(head.get(0), request.lines().get(0), capture.file());
                assertEquals(comparable(head), comparable(request.lines()), capture.file());
                assertArrayEquals(capture.bytes(), request.body(), capture.file());
            }
            assertTrue(recorder.requests.isEmpty(), "nothing is posted twice");
        }
    }

    @Test
    void everyExampleAndOwnBodyIsPostedByteForByteAtItsDefaultPath() throws Exception {
        int posted = 0;
        try (Raw.Recorder recorder = new Raw.Recorder(Raw.OK)) {
            for (Vectors.Valid body : Vectors.valid()) {
                if (body.isAnswer()) {
                    continue;
                }
                Contract contract = new Contract(body.edition());
                Callback<Object> callback = contract.callback(body.callback());
                CallbackClient client = Contract.built(contract.client(recorder.url() + '/'));
                Contract.post(client, callback.name(), callback.decode(body.bytes()));
                Raw request = recorder.requests.take();
                assertEquals(
                        "POST " + callback.defaultPath() + " HTTP/1.1",
                        request.lines().get(0));
                assertArrayEquals(body.bytes(), request.body(), body.file());
                posted++;
            }
        }
        assertTrue(posted > 140, "only " + posted);
    }

    @Test
    void aPathBehindTheBaseAUserAgentAndBytesOfOnesOwn() throws Exception {
        try (Raw.Recorder recorder = new Raw.Recorder(Raw.OK)) {
            Client client =
                    Client.builder(recorder.url() + "/hooks/").userAgent("me").build();
            Reply reply = client.sendRaw(Callbacks.USER_ONLINE, Support.bytes("anything"));
            assertEquals(200, reply.status());
            Raw request = recorder.requests.take();
            assertEquals(
                    "POST /hooks/im_event/user/online HTTP/1.1", request.lines().get(0));
            assertEquals("me", request.header("user-agent"));
            assertEquals("anything", Support.text(request.body()));
            assertFalse(client.toString().contains("hooks"));
        }
    }

    @Test
    void aBodyThatStrictRefusesIsNotSentAndTheErrorNamesPointerAndReason() throws Exception {
        int refused = 0;
        try (Raw.Recorder recorder = new Raw.Recorder(Raw.OK)) {
            for (Vectors.Invalid row : Vectors.invalid()) {
                if (!row.isTolerated() || row.isAnswer()) {
                    continue;
                }
                Contract contract = new Contract(row.edition());
                Callback<Object> callback = contract.callback(row.callback());
                Object body = callback.decode(row.bytes());
                // Reading mends some faults: nulls and unknown members are gone.
                if (callback.check(callback.encode(body)).isEmpty()) {
                    continue;
                }
                CallbackClient client = Contract.built(contract.client(recorder.url()));
                RejectedException rejected = assertThrows(
                        RejectedException.class, () -> Contract.post(client, callback.name(), body), row.file());
                Finding finding = rejected.findings().get(0);
                assertEquals(row.pointer(), finding.pointer(), row.file());
                assertEquals(row.reason(), finding.reason().word(), row.file());
                assertTrue(rejected.getMessage().contains(row.pointer()), rejected.getMessage());
                refused++;
            }
            assertTrue(recorder.requests.isEmpty(), "a refused body was sent");
        }
        assertTrue(refused > 30, "only " + refused);
    }

    private static void assertPostedOnce(String answer, int status) throws Exception {
        try (Raw.Recorder recorder = new Raw.Recorder(answer)) {
            Client client = new Client(recorder.url());
            ClientException.Status error = assertThrows(ClientException.Status.class, () -> client.userOnline(body()));
            assertEquals(status, error.status());
            recorder.requests.take();
            assertTrue(recorder.requests.isEmpty(), "posted once");
        }
    }

    @Test
    void anotherStatusIsAnErrorAndIsNotPostedAgain() throws Exception {
        assertPostedOnce("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n", 503);
        assertPostedOnce("HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic\r\nContent-Length: 0\r\n\r\n", 401);
    }

    @Test
    void aRedirectIsNotFollowed() throws Exception {
        assertPostedOnce("HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n", 302);
        assertPostedOnce("HTTP/1.1 307 Temporary\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n", 307);
    }

    @Test
    void whoAsksForRetriesGetsSoMany() throws Exception {
        String busy = "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n";
        try (Raw.Recorder recorder = new Raw.Recorder(busy)) {
            Client client = Client.builder(recorder.url())
                    .retries(2)
                    .retryPause(Duration.ZERO)
                    .build();
            assertThrows(ClientException.Status.class, () -> client.userOnline(body()));
            for (int times = 0; times < 3; times++) {
                recorder.requests.take();
            }
            assertTrue(recorder.requests.isEmpty(), "once and two retries");
        }
    }

    @Test
    void nobodyThereAndNoAnswerAndHalfAnAnswerAreToldApart() throws Exception {
        ServerSocket free = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        String base = "http://127.0.0.1:" + free.getLocalPort();
        // It accepts in the kernel and never answers.
        Client silent = Client.builder(base).timeout(Duration.ofMillis(50)).build();
        assertThrows(ClientException.Timeout.class, () -> silent.userOnline(body()));
        free.close();
        assertThrows(ClientException.Connection.class, () -> new Client(base).userOnline(body()));
        // A head, and then nothing.
        try (Raw.Recorder recorder = new Raw.Recorder("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf")) {
            Client client = Client.builder(recorder.url())
                    .timeout(Duration.ofMillis(200))
                    .build();
            assertThrows(ClientException.Timeout.class, () -> client.userOnline(body()));
        }
        // No HTTP at all.
        try (Raw.Recorder recorder = new Raw.Recorder("nonsense\r\n\r\n")) {
            Client client = Client.builder(recorder.url())
                    .timeout(Duration.ofSeconds(5))
                    .build();
            assertThrows(ClientException.Connection.class, () -> client.userOnline(body()));
        }
        for (String url : List.of("ftp://receiver.invalid", "/no/host", "http:receiver")) {
            assertThrows(IllegalArgumentException.class, () -> new Client(url), url);
        }
    }

    @Test
    void anAnswerThatIsNoneOfTheContractIsAnError() throws Exception {
        String answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
        try (Raw.Recorder recorder = new Raw.Recorder(answer)) {
            byte[] question = Vectors.valid("own").stream()
                    .filter(body -> body.callback().equals("message-censor"))
                    .findFirst()
                    .orElseThrow()
                    .bytes();
            Client client = new Client(recorder.url());
            assertThrows(
                    ClientException.Answer.class,
                    () -> client.messageCensor(Callbacks.MESSAGE_CENSOR.decode(question)));
        }
    }

    @Test
    void anotherEditionsCallbackIsRefused() {
        Client client = new Client("http://127.0.0.1:1");
        assertThrows(
                IllegalArgumentException.class,
                () -> client.sendRaw(example.imhook.sdk.v2020_10.Callbacks.MESSAGE, new byte[0]));
    }
}

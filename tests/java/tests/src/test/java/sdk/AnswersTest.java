package sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import example.imhook.sdk.v2024_03.Callbacks;
import example.imhook.sdk.v2024_03.Receiver;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Answers to requests that are no events: statuses, secrets, caps; behind each adapter. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class AnswersTest {
    private static Receiver.Builder builder() {
        return Receiver.builder().onUserOnline(event -> {});
    }

    /** What no answer may ever be: it would be posted again, or the body would be lost. */
    private static void assertHonest(Raw answer) {
        assertFalse(answer.status() == 408 || answer.status() / 100 == 3, answer.head());
        assertNull(answer.header("retry-after"), answer.head());
        assertNull(answer.header("location"), answer.head());
        assertEquals(String.valueOf(answer.body().length), answer.header("content-length"), answer.head());
    }

    @ParameterizedTest
    @EnumSource
    void anEventIsAnswered200WithoutABody(Served.Adapter adapter) throws Exception {
        try (Served served = adapter.serve(builder().build())) {
            Raw answer = Raw.exchange(served.url(), Raw.request(Support.ONLINE, Support.online("u", 1)));
            assertHonest(answer);
            assertEquals(200, answer.status());
            assertEquals(0, answer.body().length);
            assertNull(answer.header("content-type"), answer.head());
        }
    }

    private record Case(int status, String method, String path, String headers) {}

    @ParameterizedTest
    @EnumSource
    void statusesOfWhatIsNoEvent(Served.Adapter adapter) throws Exception {
        String json = "Content-Type: application/json\r\n";
        List<Case> cases = List.of(
                new Case(404, "POST", "/", json),
                new Case(404, "POST", Support.ONLINE + '/', json),
                new Case(404, "POST", "/im_event/message", json),
                new Case(404, "POST", "/im_event//user/online", json),
                new Case(404, "POST", "/im_event/user/onlin%65", json),
                new Case(405, "PUT", Support.ONLINE, json),
                new Case(405, "GET", Support.ONLINE, json),
                new Case(405, "OPTIONS", Support.ONLINE, json),
                new Case(415, "POST", Support.ONLINE, ""),
                new Case(415, "POST", Support.ONLINE, "Content-Type: ;\r\n"),
                new Case(415, "POST", Support.ONLINE, "Content-Type: text/plain\r\n"),
                new Case(415, "POST", Support.ONLINE, "Content-Type: application/json; charset=gbk\r\n"),
                new Case(415, "POST", Support.ONLINE, json + "Content-Encoding: gzip\r\n"),
                new Case(200, "POST", Support.ONLINE, json),
                new Case(200, "POST", Support.ONLINE, "Content-Type: Application/JSON;Charset=\"UTF-8\"\r\n"),
                new Case(200, "POST", Support.ONLINE + "?from=im", json));
        Receiver receiver = builder().build();
        try (Served served = adapter.serve(receiver)) {
            String body = Support.online("u", 1);
            for (Case wanted : cases) {
                String request = wanted.method + ' ' + wanted.path + " HTTP/1.1\r\nHost: r\r\n" + wanted.headers
                        + "Content-Length: " + body.length() + "\r\n\r\n" + body;
                Raw answer = Raw.exchange(served.url(), request);
                assertHonest(answer);
                assertEquals(wanted.status, answer.status(), request);
                assertEquals(wanted.status == 405 ? "POST" : null, answer.header("allow"), request);
                String kind = wanted.status == 200 ? null : "application/problem+json";
                assertEquals(kind, answer.header("content-type"), request);
            }
        }
        assertEquals(3, receiver.counts().received(), "what is no event is not counted as one");
    }

    @ParameterizedTest
    @EnumSource
    void theCapHoldsForASaidLengthAndForChunksWithoutOne(Served.Adapter adapter) throws Exception {
        Receiver receiver = builder().bodyLimit(1000).build();
        try (Served served = adapter.serve(receiver)) {
            // Said to be too long: nothing of it is waited for.
            Raw answer = Raw.exchange(served.url(), Raw.head(Support.ONLINE, "Content-Length: 1001\r\n"));
            assertHonest(answer);
            assertEquals(413, answer.status());
            // In chunks: refused as soon as the count passes the cap, with the end still to come.
            String chunked = Raw.head(Support.ONLINE, "Transfer-Encoding: chunked\r\n");
            String chunk = "1f4\r\n" + "x".repeat(500) + "\r\n";
            answer = Raw.exchange(served.url(), chunked + chunk.repeat(3));
            assertHonest(answer);
            assertEquals(413, answer.status());
            // In chunks and short enough.
            String body = Support.online("u", 1);
            String whole = Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n";
            assertEquals(200, Raw.exchange(served.url(), chunked + whole).status());
            // Exactly the cap is not above it.
            String full = body + " ".repeat(1000 - body.length());
            assertEquals(
                    200,
                    Raw.exchange(served.url(), Raw.request(Support.ONLINE, full))
                            .status());
        }
        assertEquals(2, receiver.counts().received());
    }

    @ParameterizedTest
    @EnumSource
    void theCapIs1MibUnlessTold(Served.Adapter adapter) throws Exception {
        try (Served served = adapter.serve(builder().build())) {
            String body = Support.online("u", 1);
            String full = body + " ".repeat((1 << 20) - body.length());
            assertEquals(
                    200,
                    Raw.exchange(served.url(), Raw.request(Support.ONLINE, full))
                            .status());
            String said = Raw.head(Support.ONLINE, "Content-Length: 1048577\r\n");
            assertEquals(413, Raw.exchange(served.url(), said).status());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLengthThatLiesNeverMakesAnEvent(Served.Adapter adapter) throws Exception {
        Receiver receiver = builder().build();
        try (Served served = adapter.serve(receiver)) {
            String body = Support.online("u", 1);
            // Too short: half a body is none, and the rest is no request.
            String half = Raw.head(Support.ONLINE, "Content-Length: " + (body.length() - 10) + "\r\n") + body;
            Raw answer = Raw.exchange(served.url(), half);
            assertHonest(answer);
            assertEquals(400, answer.status());
        }
        assertEquals(0, receiver.counts().accepted());
    }

    @ParameterizedTest
    @EnumSource
    void aBasePathWithASecretHidesEverythingFromWhoDoesNotKnowIt(Served.Adapter adapter) throws Exception {
        Receiver receiver = builder()
                .basePath("/hooks/k3Jq9vXw/")
                .path(Callbacks.USER_ONLINE, "/also")
                .build();
        try (Served served = adapter.serve(receiver)) {
            long time = 1;
            for (String path : List.of("/hooks/k3Jq9vXw/im_event/user/online", "/hooks/k3Jq9vXw/also")) {
                String request = Raw.request(path, Support.online("u", time++));
                assertEquals(200, Raw.exchange(served.url(), request).status(), path);
            }
            String told = null;
            for (String path : List.of(
                    Support.ONLINE,
                    "/also",
                    "/hooks/k3Jq9vXw",
                    "/hooks/k3Jq9vXx/im_event/user/online",
                    "/hooks/K3JQ9VXW/im_event/user/online",
                    "/hooks/k3Jq9vX/im_event/user/online",
                    "/hooks/k3Jq9vXww/im_event/user/online",
                    "/hooks/k3Jq9vXw/nothing")) {
                Raw answer = Raw.exchange(served.url(), Raw.request(path, Support.online("u", 3)));
                assertEquals(404, answer.status(), path);
                String text = Support.text(answer.body());
                assertTrue(told == null || told.equals(text), "a wrong secret looks like a wrong path");
                told = text;
            }
        }
        assertEquals(2, receiver.counts().received());
        assertFalse(receiver.toString().contains("k3Jq9vXw"));
    }
}

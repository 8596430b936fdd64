package sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import example.imhook.sdk.v2024_03.Receiver;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Repeats: dropped by callback and identity, within a window, and only where there is an identity. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class RepeatsTest {
    private static Receiver counting(int remember) {
        return Receiver.builder()
                .remember(remember)
                .onUserOnline(event -> {})
                .onUserRelation(event -> {})
                .onMessage(event -> {})
                .onThingsMessage(event -> {})
                .build();
    }

    private static void post(Receiver receiver, String path, String body) {
        assertEquals(200, Support.post(receiver, path, body));
    }

    @Test
    void aRepeatIsAnswered200AndNotHandled() {
        try (Receiver receiver = counting(10)) {
            for (int copy = 0; copy < 3; copy++) {
                post(receiver, Support.ONLINE, Support.online("u", 1));
            }
            // The same event in other words.
            post(
                    receiver,
                    Support.ONLINE,
                    "{ \"timestamp\":1, \"status\":0, \"platform\":9, \"clientId\":\"c\", \"userId\":\"\\u0075\" }");
            post(receiver, Support.ONLINE, Support.online("u", 2));
            Support.until("two", () -> receiver.counts().handled() == 2);
            assertEquals(5, receiver.counts().received());
            assertEquals(2, receiver.counts().accepted());
            assertEquals(3, receiver.counts().repeated());
        }
    }

    @Test
    void withoutAnIdentityEqualBodiesAreEventsOfTheirOwn() {
        try (Receiver receiver = counting(10)) {
            for (int copy = 0; copy < 3; copy++) {
                // No identity at all.
                String body = "{\"userId\":\"u\",\"targetId\":\"v\",\"type\":0,\"value\":\"0\"}";
                post(receiver, "/im_event/user/relation", body);
                // The time in it is 0.
                post(receiver, Support.ONLINE, Support.online("u", 0));
            }
            Support.until("six", () -> receiver.counts().handled() == 6);
            assertEquals(0, receiver.counts().repeated());
        }
    }

    @Test
    void theCallbackBelongsToTheIdentity() {
        try (Receiver receiver = counting(10)) {
            String body = "{\"messageId\":7,\"sender\":\"u\",\"conv\":{\"type\":0,\"target\":\"v\",\"line\":0},"
                    + "\"payload\":{\"type\":1},\"toUsers\":[],\"timestamp\":5}";
            for (String path : List.of("/im_event/message", "/im_event/things/message")) {
                post(receiver, path, body);
            }
            Support.until("both", () -> receiver.counts().handled() == 2);
        }
    }

    @Test
    void theWindowHasASizeAnd0TurnsItOff() {
        try (Receiver receiver = counting(2);
                Receiver off = counting(0)) {
            for (long time : new long[] {1, 2, 1, 3, 1, 2}) {
                post(receiver, Support.ONLINE, Support.online("u", time));
            }
            // 1 2 new, 1 repeat, 3 pushes 1 out, 1 new pushes 2 out, 2 new.
            assertEquals(5, receiver.counts().accepted());
            assertEquals(1, receiver.counts().repeated());
            for (int copy = 0; copy < 3; copy++) {
                post(off, Support.ONLINE, Support.online("u", 1));
            }
            assertEquals(3, off.counts().accepted());
            assertEquals(0, off.counts().repeated());
        }
    }
}

package sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import example.imhook.sdk.receiver.Answer;
import example.imhook.sdk.receiver.Event;
import example.imhook.sdk.receiver.ReceiverServer;
import example.imhook.sdk.v2024_03.Callbacks;
import example.imhook.sdk.v2024_03.Client;
import example.imhook.sdk.v2024_03.Receiver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Acknowledge first; a full queue holds the answer and then says 503. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class QueueTest {
    private static final Duration LONG = Duration.ofMinutes(10);

    private final Support.Gate gate = new Support.Gate();
    private final List<Event<?>> overflowed = Support.seen();

    @Test
    void twoHundredPostsAtOnceAreAcknowledgedWhileTheirHandlersStandStill() throws Exception {
        List<Long> seen = Support.seen();
        Receiver receiver = Receiver.builder()
                .onUserOnline(event -> {
                    gate.pass();
                    seen.add(event.body().timestamp());
                })
                .build();
        try (ReceiverServer server = Support.serve(receiver)) {
            Client client = new Client(Support.url(server));
            List<CompletableFuture<Boolean>> posts = new ArrayList<>();
            for (long time = 1; time <= 200; time++) {
                byte[] body = Support.bytes(Support.online("u", time));
                posts.add(Support.start(() -> isPosted(client, body)));
            }
            for (CompletableFuture<Boolean> post : posts) {
                assertTrue(post.get());
            }
            // All acknowledged, none handled: the gate is still closed.
            assertEquals(200, receiver.counts().accepted());
            assertEquals(0, receiver.counts().handled());
            gate.openForGood();
            Support.until("all handled", () -> receiver.counts().handled() == 200);
        }
        assertEquals(
                LongStream.rangeClosed(1, 200).boxed().toList(),
                seen.stream().sorted().toList());
    }

    private static boolean isPosted(Client client, byte[] body) {
        try {
            client.userOnline(Callbacks.USER_ONLINE.decode(body));
            return true;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** A receiver with one place, one handler at the gate and the place taken. */
    private Receiver full(Duration hold) {
        Receiver receiver = Receiver.builder()
                .queueSize(1)
                .hold(hold)
                .onOverflow(overflowed::add)
                .onUserOnline(event -> gate.pass())
                .build();
        assertEquals(200, Support.post(receiver, Support.ONLINE, Support.online("u", 1)));
        Support.until("the first at work", () -> receiver.counts().queueDepth() == 0);
        assertEquals(200, Support.post(receiver, Support.ONLINE, Support.online("u", 2)));
        assertEquals(1, receiver.counts().queueDepth());
        return receiver;
    }

    @Test
    void aFullQueueHoldsTheAnswerAndThenSays503() {
        Receiver receiver = full(Duration.ofMillis(50));
        Answer answer = Support.post(receiver, Support.ONLINE, Support.bytes(Support.online("u", 3)));
        assertEquals(503, answer.status());
        assertTrue(answer.body().length > 0);
        assertEquals(1, overflowed.size());
        Event<?> told = overflowed.get(0);
        assertEquals(Support.online("u", 3), Support.text(told.raw()), "the bytes are at hand");
        assertEquals("[\"u\",\"c\",0,3]", told.identity());
        assertEquals(3, receiver.counts().received());
        assertEquals(2, receiver.counts().accepted());
        assertEquals(1, receiver.counts().overflowed());
        // It was answered 503, so it is not remembered: the next copy is no repeat.
        gate.openForGood();
        Support.until("room", () -> receiver.counts().queueDepth() == 0);
        assertEquals(200, Support.post(receiver, Support.ONLINE, Support.online("u", 3)));
        assertEquals(3, receiver.counts().accepted());
        assertEquals(0, receiver.counts().repeated());
        receiver.close();
    }

    @Test
    void anAnswerThatIsHeldBecomes200WhenAPlaceIsFree() throws Exception {
        Receiver receiver = full(LONG);
        CompletableFuture<Integer> held = Support.later(receiver, Support.ONLINE, Support.online("u", 3));
        Support.until("the third", () -> receiver.counts().received() == 3);
        assertFalse(held.isDone());
        gate.open(1);
        assertEquals(200, held.get());
        assertEquals(List.of(), overflowed);
        gate.openForGood();
        receiver.close();
    }

    @Test
    void copiesThatComeWhileTheFirstIsHeldShareItsPlace() throws Exception {
        Receiver receiver = full(LONG);
        List<CompletableFuture<Integer>> copies = new ArrayList<>();
        for (int copy = 0; copy < 5; copy++) {
            copies.add(Support.later(receiver, Support.ONLINE, Support.online("u", 3)));
        }
        Support.until("all copies", () -> receiver.counts().received() == 7);
        gate.openForGood();
        for (CompletableFuture<Integer> copy : copies) {
            assertEquals(200, copy.get());
        }
        Support.until("three", () -> receiver.counts().handled() == 3);
        assertEquals(3, receiver.counts().accepted());
        assertEquals(4, receiver.counts().repeated());
        receiver.close();
    }

    @Test
    void copiesOfAnEventWithoutAPlaceAreAllAnswered503() throws Exception {
        Receiver receiver = full(Duration.ofMillis(100));
        List<CompletableFuture<Integer>> copies = new ArrayList<>();
        for (int copy = 0; copy < 3; copy++) {
            copies.add(Support.later(receiver, Support.ONLINE, Support.online("u", 3)));
        }
        for (CompletableFuture<Integer> copy : copies) {
            assertEquals(503, copy.get());
        }
        assertEquals(3, receiver.counts().overflowed());
        gate.openForGood();
        receiver.close();
    }

    @Test
    void aHookThatThrowsTakesNothingWithIt() {
        Receiver receiver = Receiver.builder()
                .queueSize(1)
                .hold(Duration.ZERO)
                .onOverflow(event -> fail())
                .onReject(rejection -> fail())
                .onUserOnline(event -> gate.pass())
                .build();
        assertEquals(400, Support.post(receiver, Support.ONLINE, "[]"));
        assertEquals(200, Support.post(receiver, Support.ONLINE, Support.online("u", 1)));
        Support.until("the first at work", () -> receiver.counts().queueDepth() == 0);
        assertEquals(200, Support.post(receiver, Support.ONLINE, Support.online("u", 2)));
        assertEquals(503, Support.post(receiver, Support.ONLINE, Support.online("u", 3)));
        gate.openForGood();
        Support.until("two handled", () -> receiver.counts().handled() == 2);
        receiver.close();
    }

    private static void fail() {
        throw new IllegalStateException("a hook");
    }
}

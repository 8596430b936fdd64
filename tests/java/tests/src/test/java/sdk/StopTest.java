package sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import example.imhook.sdk.receiver.Event;
import example.imhook.sdk.receiver.Stopped;
import example.imhook.sdk.v2024_03.Receiver;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The stop: nothing new, the queue to its end, and a report of what was left. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class StopTest {
    private static final int POSTS = 200;

    private final Support.Gate gate = new Support.Gate();
    private final List<Long> seen = Support.seen();
    private final List<String> overflowed = Support.seen();

    /** A receiver whose handlers note the time after the gate. */
    private Receiver gated(int places) {
        return Receiver.builder()
                .workers(4)
                .queueSize(places)
                .hold(Duration.ofMinutes(10))
                .onOverflow(event -> overflowed.add(event.identity()))
                .onUserOnline(event -> {
                    gate.pass();
                    seen.add(event.body().timestamp());
                })
                .build();
    }

    private static String identity(String user, long time) {
        return "[\"" + user + "\",\"c\",0," + time + ']';
    }

    @Test
    void aStopWithAFullQueueLosesNothingThatWasAcknowledged() throws Exception {
        Receiver receiver = gated(20);
        // Far more than there is room for: the rest is held.
        Map<Long, CompletableFuture<Integer>> posts = new TreeMap<>();
        for (long time = 1; time <= POSTS; time++) {
            posts.put(time, Support.later(receiver, Support.ONLINE, Support.online("u" + time, time)));
        }
        Support.until("all are there", () -> receiver.counts().received() == POSTS);
        Support.until("the queue is full", () -> receiver.counts().accepted() == 4 * 21);
        CompletableFuture<Stopped> stopping = Support.start(() -> stop(receiver, Support.PATIENCE));
        gate.openForGood();
        assertTrue(stopping.get().isClean());
        TreeSet<Long> acknowledged = new TreeSet<>();
        TreeSet<String> refused = new TreeSet<>();
        for (Map.Entry<Long, CompletableFuture<Integer>> post : posts.entrySet()) {
            if (post.getValue().get() == 200) {
                acknowledged.add(post.getKey());
            } else {
                assertEquals(503, post.getValue().get());
                refused.add(identity("u" + post.getKey(), post.getKey()));
            }
        }
        assertEquals(acknowledged, new TreeSet<>(seen), "acknowledged is handled, refused is not");
        assertEquals(refused, new TreeSet<>(overflowed), "what was refused was told");
        assertTrue(acknowledged.size() >= 84);
        assertEquals(
                503, Support.post(receiver, Support.ONLINE, Support.online("late", 1)), "nothing new after the stop");
    }

    private static Stopped stop(Receiver receiver, Duration grace) {
        try {
            return receiver.stop(grace);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aStopThatWaitsForAHandlerTakesNothingNew() throws Exception {
        Receiver receiver = gated(100);
        assertEquals(200, Support.post(receiver, Support.ONLINE, Support.online("u", 1)));
        Support.until("the first at work", () -> receiver.counts().queueDepth() == 0);
        CompletableFuture<Stopped> stopping = Support.start(() -> stop(receiver, Support.PATIENCE));
        Support.until("the stop", () -> Support.post(receiver, Support.ONLINE, Support.online("u", 1)) == 503);
        assertFalse(stopping.isDone());
        assertEquals(503, Support.post(receiver, Support.ONLINE, Support.online("u", 2)));
        gate.openForGood();
        assertTrue(stopping.get().isClean());
        assertEquals(List.of(1L), seen);
        assertTrue(overflowed.contains(identity("u", 2)));
    }

    @Test
    void whatAStopLeavesIsReportedWithItsBytes() throws Exception {
        Receiver receiver = gated(100);
        for (int time = 1; time <= 3; time++) {
            assertEquals(200, Support.post(receiver, Support.ONLINE, Support.online("u", time)));
        }
        Support.until("the first at work", () -> receiver.counts().queueDepth() == 2);
        Stopped stopped = receiver.stop(Duration.ofMillis(10));
        assertEquals(
                List.of(identity("u", 1)),
                stopped.unfinished().stream().map(Event::identity).toList());
        assertEquals(
                List.of(identity("u", 2), identity("u", 3)),
                stopped.waiting().stream().map(Event::identity).toList());
        assertEquals(
                Support.online("u", 2), Support.text(stopped.waiting().get(0).raw()));
        // What was given up does not come back.
        gate.openForGood();
        assertTrue(receiver.stop(Duration.ZERO).isClean(), "a second stop has nothing to do");
        assertFalse(seen.contains(2L) || seen.contains(3L));
    }

    @Test
    void aReceiverThatNeverHadARequestStopsAtOnce() throws Exception {
        Receiver receiver = gated(1);
        assertTrue(receiver.stop(Support.PATIENCE).isClean());
        assertEquals(503, Support.post(receiver, Support.ONLINE, Support.online("u", 1)));
    }

    @Test
    void aServerThatIsStoppedAnswersWhatIsUnderWay() throws Exception {
        Receiver receiver = gated(1);
        var server = Support.serve(receiver);
        String url = Support.url(server);
        assertEquals(
                200,
                Raw.exchange(url, Raw.request(Support.ONLINE, Support.online("u", 1)))
                        .status());
        Support.until("the first at work", () -> receiver.counts().queueDepth() == 0);
        assertEquals(
                200,
                Raw.exchange(url, Raw.request(Support.ONLINE, Support.online("u", 2)))
                        .status());
        CompletableFuture<Integer> held = Support.start(() -> {
            try {
                return Raw.exchange(url, Raw.request(Support.ONLINE, Support.online("u", 3)))
                        .status();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        Support.until("the third", () -> receiver.counts().received() == 3);
        CompletableFuture<Stopped> stopping = Support.start(() -> {
            try {
                return server.stop(Support.PATIENCE);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        gate.openForGood();
        assertTrue(stopping.get().isClean());
        assertEquals(200, held.get());
        assertEquals(3, seen.size());
    }
}

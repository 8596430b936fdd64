package sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import example.imhook.sdk.v2024_03.Receiver;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Order: one worker keeps all of it, more keep it per order key. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class OrderTest {
    private static final int SENDERS = 8;
    private static final int USERS = 10;
    private static final int ROUNDS = 1250;

    @Test
    void eightWorkersKeepTheOrderOfEveryKeyOver100000Events() throws Exception {
        Map<String, Long> last = new ConcurrentHashMap<>();
        List<String> swapped = Support.seen();
        Receiver receiver = Receiver.builder()
                .workers(8)
                .onUserOnline(event -> {
                    long time = event.body().timestamp();
                    // A handler that gives way: whoever may overtake, will.
                    if (time % 3 == 0) {
                        Thread.yield();
                    }
                    Long before = last.put(event.body().userId(), time);
                    if ((before == null ? 0 : before) + 1 != time) {
                        swapped.add(event.body().userId() + ' ' + before + ' ' + time);
                    }
                })
                .build();
        List<CompletableFuture<Integer>> senders = new ArrayList<>();
        for (int sender = 0; sender < SENDERS; sender++) {
            String name = "u" + sender + '-';
            senders.add(Support.start(() -> send(receiver, name)));
        }
        for (CompletableFuture<Integer> sender : senders) {
            assertEquals(USERS * ROUNDS, sender.get(), "every post was acknowledged");
        }
        Support.until("all handled", () -> receiver.counts().handled() == SENDERS * USERS * ROUNDS);
        assertEquals(List.of(), swapped);
        assertEquals(SENDERS * USERS, last.size());
        receiver.close();
    }

    private static int send(Receiver receiver, String name) {
        int acknowledged = 0;
        for (int time = 1; time <= ROUNDS; time++) {
            for (int user = 0; user < USERS; user++) {
                int status = Support.post(receiver, Support.ONLINE, Support.online(name + user, time));
                acknowledged += status == 200 ? 1 : 0;
            }
        }
        return acknowledged;
    }

    @Test
    void oneWorkerKeepsEveryEventOfEveryCallbackInOrder() {
        List<String> seen = Support.seen();
        Receiver receiver = Receiver.builder()
                .onUserOnline(event -> {
                    Thread.yield();
                    seen.add(String.valueOf(event.body().timestamp()));
                })
                .onUserRelation(event -> seen.add(event.body().targetId()))
                .build();
        for (int number = 1; number <= 200; number++) {
            String relation = "{\"userId\":\"u\",\"targetId\":\"" + number + "\",\"type\":0,\"value\":\"0\"}";
            int status = number % 2 == 0
                    ? Support.post(receiver, Support.ONLINE, Support.online("u", number))
                    : Support.post(receiver, "/im_event/user/relation", relation);
            assertEquals(200, status);
        }
        Support.until("all", () -> seen.size() == 200);
        assertEquals(IntStream.rangeClosed(1, 200).mapToObj(String::valueOf).toList(), seen);
        receiver.close();
    }

    @Test
    void aKeyThatStandsStillDoesNotHoldUpTheOthersLanes() {
        Support.Gate gate = new Support.Gate();
        Receiver receiver = Receiver.builder()
                .workers(8)
                .onUserOnline(event -> {
                    if (event.body().userId().equals("slow")) {
                        gate.pass();
                    }
                })
                .build();
        assertEquals(200, Support.post(receiver, Support.ONLINE, Support.online("slow", 1)));
        for (int user = 0; user < 64; user++) {
            assertEquals(200, Support.post(receiver, Support.ONLINE, Support.online("u" + user, 1)));
        }
        // Eight lanes: at least some of 64 users have another one than `slow`.
        Support.until("others", () -> receiver.counts().handled() >= 32);
        gate.openForGood();
        Support.until("all", () -> receiver.counts().handled() == 65);
        receiver.close();
    }
}

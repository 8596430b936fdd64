package sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import example.imhook.sdk.receiver.Failure;
import example.imhook.sdk.v2024_03.Receiver;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Handlers that throw: the event was acknowledged, the failure is counted and told with the event. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class HandlersTest {
    @Test
    void exceptionsAndErrorsAreCountedAndToldAndTheWorkerGoesOn() {
        List<Failure> failures = Support.seen();
        Receiver receiver = Receiver.builder()
                .onUserOnline(event -> {
                    switch ((int) event.body().timestamp()) {
                        case 1 -> throw new IOException("no database");
                        case 2 -> throw new StackOverflowError("a bug");
                        case 3 -> throw new InterruptedException("somebody else's");
                        default -> {}
                    }
                })
                .onError(failures::add)
                .build();
        for (int time = 1; time <= 4; time++) {
            assertEquals(200, Support.post(receiver, Support.ONLINE, Support.online("u", time)));
        }
        Support.until(
                "all ended",
                () -> receiver.counts().handled() + receiver.counts().failed() == 4);
        Support.until("all told", () -> failures.size() == 3);
        assertEquals(1, receiver.counts().handled());
        assertEquals("no database", failures.get(0).error().getMessage());
        assertEquals("a bug", failures.get(1).error().getMessage());
        assertEquals(
                Support.online("u", 1), Support.text(failures.get(0).event().raw()));
        assertEquals("[\"u\",\"c\",0,1]", failures.get(0).event().identity());
        assertEquals("[\"u\"]", failures.get(0).event().orderKey());
        assertEquals("2024-03", failures.get(0).event().edition());
        receiver.close();
    }

    @Test
    void aHookThatThrowsOfAFailureStopsNothing() {
        Receiver receiver = Receiver.builder()
                .onUserOnline(event -> {
                    throw new IOException("no");
                })
                .onError(failure -> {
                    throw new IllegalStateException("a hook");
                })
                .build();
        for (int time = 1; time <= 3; time++) {
            assertEquals(200, Support.post(receiver, Support.ONLINE, Support.online("u", time)));
        }
        Support.until("all failed", () -> receiver.counts().failed() == 3);
        receiver.close();
    }

    @Test
    void anEventShowsNoContentWhenItIsPrinted() {
        List<String> seen = Support.seen();
        Receiver receiver = Receiver.builder()
                .onUserOnline(event -> seen.add(event.toString()))
                .build();
        Support.post(receiver, Support.ONLINE, Support.online("private", 1));
        Support.until("printed", () -> seen.size() == 1);
        assertTrue(seen.get(0).contains("user-online"), seen.get(0));
        assertFalse(seen.get(0).contains("private"), seen.get(0));
        receiver.close();
    }
}

package sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import example.imhook.sdk.receiver.CallbackReceiver;
import example.imhook.sdk.v2024_03.Receiver;
import java.io.IOException;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** Logs: what happened to which callback, and never what a body or a path says. */
class LogsTest {
    @Test
    void aLogHoldsNoBodyAndNoSecret() throws Exception {
        List<String> lines = Support.seen();
        Logger logger = Logger.getLogger(CallbackReceiver.class.getName());
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(MessageFormat.format(line.getMessage(), line.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        logger.setLevel(Level.ALL);
        logger.addHandler(listener);
        try {
            lose();
        } finally {
            logger.removeHandler(listener);
        }
        String log = String.join("\n", lines);
        for (String said : List.of(
                "body refused: user-online (2024-03): /status wrong-type, /clientId missing-required",
                "no place in the queue for user-online",
                "the handler of user-online failed",
                "request for user-online refused: 415",
                "stopped, 0 unfinished")) {
            assertTrue(log.contains(said), () -> "not logged: " + said + '\n' + log);
        }
        assertFalse(log.contains("PR1VATE") || log.contains("S3CRET"), log);
    }

    /** Loses a body in every way there is. */
    private static void lose() throws InterruptedException {
        Support.Gate gate = new Support.Gate();
        Receiver receiver = Receiver.builder()
                .basePath("/S3CRET")
                .queueSize(1)
                .hold(Duration.ZERO)
                .onUserOnline(event -> {
                    gate.pass();
                    throw new IOException("cannot store " + event.body().userId());
                })
                .build();
        String path = "/S3CRET" + Support.ONLINE;
        assertEquals(400, Support.post(receiver, path, "{\"userId\":\"PR1VATE\",\"status\":\"PR1VATE\"}"));
        assertEquals(415, receiver.handle("POST", path, Map.of(), null).status());
        assertEquals(200, Support.post(receiver, path, Support.online("PR1VATE", 1)));
        Support.until("the first at work", () -> receiver.counts().queueDepth() == 0);
        assertEquals(200, Support.post(receiver, path, Support.online("PR1VATE", 2)));
        assertEquals(503, Support.post(receiver, path, Support.online("PR1VATE", 3)));
        gate.openForGood();
        Support.until("both failed", () -> receiver.counts().failed() == 2);
        receiver.stop(Duration.ofSeconds(10));
    }
}

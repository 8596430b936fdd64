package sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import example.imhook.sdk.Callback;
import example.imhook.sdk.RejectedException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Invariant 5: what the fast path takes, the exact path takes, and both read the same. A blank before the body sends it to the
 * exact path at once.
 */
class DifferenceTest {
    private static final int ROUNDS = 30_000;

    private static final int LONG = 5000;

    private static final String[] PIECES = {
        "null", "\"", "\\", "\\u", "\\ud800", "{", "}", "[", "]", ",", ":", "0", "-0", "1.0", "1e2",
                "99999999999999999999",
        "2147483648", "\"\"", "true", " ", "\n", "\t", "\uFEFF", "\0", "/", "é", "\"userId\":1,", "-", "+", ".", "{}",
                "[]"
    };

    @Test
    void allPathsSayTheSameOfBrokenBodies() {
        Random random = new Random(5);
        List<Vectors.Valid> bodies =
                Vectors.valid().stream().filter(body -> !body.isAnswer()).toList();
        List<Callback<Object>> callbacks = bodies.stream()
                .map(body -> Bodies.callback(body.edition(), body.callback()))
                .toList();
        int taken = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int pick = random.nextInt(bodies.size());
            Vectors.Valid body = bodies.get(pick);
            byte[] bytes = body.bytes();
            for (int change = random.nextInt(3); change >= 0; change--) {
                bytes = changed(bytes, random);
            }
            Callback<Object> callback = callbacks.get(pick);
            String fast = outcome(callback, bytes);
            assertEquals(outcome(callback, behindBlank(bytes)), fast, () -> body.file());
            assertEquals(outcome(callback, madeLong(bytes)), fast, () -> body.file());
            taken += fast.startsWith("{") ? 1 : 0;
        }
        assertTrue(taken > ROUNDS / 100 && taken < ROUNDS, taken + " of them were taken");
    }

    private static String outcome(Callback<Object> callback, byte[] bytes) {
        try {
            return Support.text(callback.encode(callback.decode(bytes)));
        } catch (RejectedException e) {
            return Bodies.told(e.findings());
        }
    }

    private static byte[] behindBlank(byte[] bytes) {
        byte[] moved = new byte[bytes.length + 1];
        moved[0] = ' ';
        System.arraycopy(bytes, 0, moved, 1, bytes.length);
        return moved;
    }

    /** Long bodies are read in another way. */
    private static byte[] madeLong(byte[] bytes) {
        byte[] blanks = new byte[LONG];
        Arrays.fill(blanks, (byte) ' ');
        return joined(bytes, blanks, new byte[0]);
    }

    private static byte[] changed(byte[] bytes, Random random) {
        if (bytes.length == 0) {
            return bytes;
        }
        int at = random.nextInt(bytes.length);
        switch (random.nextInt(5)) {
            case 0 -> {
                byte[] set = bytes.clone();
                set[at] = (byte) random.nextInt(256);
                return set;
            }
            case 1 -> {
                return Arrays.copyOf(bytes, at);
            }
            case 2 -> {
                int end = at + random.nextInt(Math.min(12, bytes.length - at));
                return joined(Arrays.copyOf(bytes, at), new byte[0], Arrays.copyOfRange(bytes, end, bytes.length));
            }
            default -> {
                byte[] piece = Support.bytes(PIECES[random.nextInt(PIECES.length)]);
                int end = random.nextBoolean() ? at : at + 1;
                return joined(Arrays.copyOf(bytes, at), piece, Arrays.copyOfRange(bytes, end, bytes.length));
            }
        }
    }

    private static byte[] joined(byte[] first, byte[] second, byte[] third) {
        byte[] all = Arrays.copyOf(first, first.length + second.length + third.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        System.arraycopy(third, 0, all, first.length + second.length, third.length);
        return all;
    }
}

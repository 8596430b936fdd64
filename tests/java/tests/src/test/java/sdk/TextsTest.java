package sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import example.imhook.sdk.RejectedException;
import example.imhook.sdk.v2024_03.Callbacks;
import example.imhook.sdk.v2024_03.body.UserOnline;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts, short and long: what is read (rule R6) and what is written (rule R8). */
class TextsTest {
    private static final String BODY =
            "{\"userId\":\"%s\",\"clientId\":\"c\",\"platform\":2,\"status\":0,\"timestamp\":1,"
                    + "\"customState\":0,\"sessions\":[]}";

    /** Around what is looked at: none, and enough for a body to be a long one. */
    private static final List<String> AROUND =
            List.of("", "ab", "x".repeat(5000), "长".repeat(2500), "é".repeat(3000), "\uD83D\uDE00".repeat(1500));

    private static final int BLOCK = 256;

    private static String read(String text) throws Exception {
        return Callbacks.USER_ONLINE.decode(Support.bytes(BODY.formatted(text))).userId();
    }

    private static String written(String text) throws Exception {
        UserOnline body = Callbacks.USER_ONLINE.decode(Support.bytes(BODY.formatted("u")));
        return Support.text(
                Callbacks.USER_ONLINE.encode(body.toBuilder().userId(text).build()));
    }

    private static String escaped(int character) {
        return switch (character) {
            case '"', '\\' -> "\\" + (char) character;
            case '\b' -> "\\b";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\f' -> "\\f";
            case '\r' -> "\\r";
            default ->
                character < ' ' || character == 0x2028 || character == 0x2029
                        ? "\\u%04x".formatted(character)
                        : Character.toString(character);
        };
    }

    @Test
    void r8EveryCharacterIsWrittenAsTheServerDoes() throws Exception {
        for (int first = 0; first < 0x11000; first += BLOCK) {
            StringBuilder text = new StringBuilder();
            StringBuilder expected = new StringBuilder();
            for (int character = first; character < first + BLOCK; character++) {
                if (character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE) {
                    text.appendCodePoint(character);
                    expected.append(escaped(character));
                }
            }
            assertEquals(BODY.formatted(expected), written(text.toString()));
            assertEquals(text.toString(), read(expected.toString()));
        }
        for (String around : AROUND) {
            for (int character :
                    new int[] {'"', '\\', '\n', 0, 0x7F, 0x80, 0x7FF, 0x800, 0x2028, 0x2029, 0xFFFF, 0x10FFFF}) {
                String text = Character.toString(character);
                assertEquals(BODY.formatted(escaped(character) + around), written(text + around));
                assertEquals(BODY.formatted(around + escaped(character)), written(around + text));
                assertEquals(around + text + around, read(around + escaped(character) + around));
            }
        }
    }

    @Test
    void r8HalvesOfPairsAreNotWritten() throws Exception {
        for (String around : AROUND) {
            for (String half :
                    List.of("\uD83D", "\uDE00", "\uDE00\uD83D", "\uD83D\uD83D\uDE00", "\uD83D\uDE00\uDE00")) {
                assertThrows(IllegalArgumentException.class, () -> written(around + half));
                assertThrows(IllegalArgumentException.class, () -> written(half + around));
            }
        }
    }

    @Test
    void r6HalvesOfPairsAreNotRead() throws Exception {
        for (String around : AROUND) {
            for (String half : List.of("\\ud83d", "\\uDE00", "\\ude00\\ud83d", "\\ud83dx", "\\ud83d\\n")) {
                assertThrows(RejectedException.class, () -> read(around + half + around), half);
            }
            assertEquals(around + "\uD83D\uDE00\\ud83d", read(around + "\\ud83d\\uDE00\\\\ud83d"));
            // It stands for bytes that are no UTF-8, and may stand for itself.
            assertEquals(around + '\uFFFD', read(around + '\uFFFD'));
        }
    }

    @Test
    void r8IntegersAreWrittenDigitByDigit() throws Exception {
        for (long integer = 1; integer > 0; integer *= 7) {
            for (long value : new long[] {
                integer, -integer, Long.MAX_VALUE / integer, Long.MIN_VALUE / integer, 10 * (integer / 10)
            }) {
                UserOnline body = Callbacks.USER_ONLINE.decode(Support.bytes(BODY.formatted("u")));
                String text = Support.text(Callbacks.USER_ONLINE.encode(
                        body.toBuilder().timestamp(value).build()));
                assertTrue(text.contains("\"timestamp\":" + value + ','), text);
            }
        }
    }
}

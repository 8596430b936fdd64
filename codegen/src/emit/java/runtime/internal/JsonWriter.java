package imhook.sdk.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes JSON as the server does (rule R8), straight into UTF-8.
 *
 * <p>Jackson escapes other characters than the server and writes halves of surrogate pairs, so that what it wrote would have to
 * be looked at twice more.
 */
final class JsonWriter {
    private static final int TYPICAL_LENGTH = 512;

    /** Deeper than any receiver takes; a value that holds itself must not exhaust the stack. */
    private static final int MAX_DEPTH = 1000;

    private static final int QUOTES = 2;

    /** The most bytes that one character needs: those of an escape with four digits. */
    private static final int WIDEST = 6;

    /** The most bytes of a character that is neither escaped nor one of a pair. */
    private static final int USUAL = 3;

    /** Of an integer of 64 bits. */
    private static final int MOST_DIGITS = 19;

    /** The most bytes of an integer, its sign and a comma among them. */
    private static final int WIDEST_INTEGER = MOST_DIGITS + 2;

    /** The first character of three bytes in UTF-8. */
    private static final char FIRST_OF_THREE = 0x800;

    private static final char LINE_SEPARATOR = '\u2028';
    private static final char PARAGRAPH_SEPARATOR = '\u2029';

    private static final byte[] HEX_DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    /** By character: 0 where it stands for itself, the letter of its escape, or {@code u}. */
    private static final byte[] ESCAPES = escapes();

    private byte[] bytes = new byte[TYPICAL_LENGTH];
    private int end;
    private int depth;

    /** What comes next is not the first of its object or array. */
    private boolean isNext;

    private static byte[] escapes() {
        byte[] escapes = new byte[128];
        Arrays.fill(escapes, 0, ' ', (byte) 'u');
        for (String escape : new String[] {"\bb", "\tt", "\nn", "\ff", "\rr", "\"\"", "\\\\"}) {
            escapes[escape.charAt(0)] = (byte) escape.charAt(1);
        }
        return escapes;
    }

    /** What was written so far. */
    byte[] written() {
        return Arrays.copyOf(bytes, end);
    }

    /** Opens an object or an array. */
    void open(char bracket) {
        if (++depth > MAX_DEPTH) {
            throw new IllegalArgumentException("a value is nested deeper than " + MAX_DEPTH);
        }
        separate();
        bytes[end++] = (byte) bracket;
        isNext = false;
    }

    /** Closes what was opened last. */
    void close(char bracket) {
        depth--;
        reserve(1);
        bytes[end++] = (byte) bracket;
        isNext = true;
    }

    /** The name of a member, as {@link #quoted} gives it. */
    void name(byte[] quoted) {
        separate();
        reserve(quoted.length);
        System.arraycopy(quoted, 0, bytes, end, quoted.length);
        end += quoted.length;
        isNext = false;
    }

    /** The name of a member without a contract. */
    void name(String name) throws IOException {
        text(name);
        reserve(1);
        bytes[end++] = ':';
        isNext = false;
    }

    /** A name with its quotes and its colon. */
    static byte[] quoted(String name) {
        StringBuilder quoted = new StringBuilder();
        JsonText.quote(quoted, name);
        return quoted.append(':').toString().getBytes(StandardCharsets.UTF_8);
    }

    /** An integer. */
    void integer(long value) {
        separate();
        if (value < 0) {
            bytes[end++] = '-';
        }
        // The smallest integer has no positive one, so digits are those of the negative.
        long rest = value < 0 ? value : -value;
        int length = 1;
        for (long power = -10; length < MOST_DIGITS && rest <= power; power *= 10) {
            length++;
        }
        end += length;
        for (int at = end - 1; at >= end - length; at--) {
            bytes[at] = (byte) ('0' - rest % 10);
            rest /= 10;
        }
        isNext = true;
    }

    /** A boolean. */
    void bool(boolean value) {
        plain(value ? "true" : "false");
    }

    /** A number or a word, as it is written. */
    void plain(String word) {
        separate();
        int length = word.length();
        reserve(length);
        for (int index = 0; index < length; index++) {
            bytes[end++] = (byte) word.charAt(index);
        }
        isNext = true;
    }

    /** A text; fails at half a surrogate pair. */
    void text(String value) throws IOException {
        separate();
        int length = value.length();
        reserve(QUOTES + USUAL * length);
        bytes[end++] = '"';
        for (int at = usual(value, 0); at < length; at = usual(value, at + 1)) {
            reserve(WIDEST + USUAL * (length - at));
            unusual(value, at);
        }
        bytes[end++] = '"';
        isNext = true;
    }

    /** Writes ASCII and characters of three bytes, which nearly all texts are, up to something else; room has to be there. */
    private int usual(String value, int from) {
        // In variables: fields would be read and written again for each character.
        byte[] out = bytes;
        int next = end;
        int length = value.length();
        int at = from;
        while (at < length) {
            char found = value.charAt(at);
            if (isPlain(found)) {
                out[next++] = (byte) found;
            } else if (isWide(found)) {
                out[next] = (byte) (0xE0 | found >> 12);
                out[next + 1] = tail(found >> 6);
                out[next + 2] = tail(found);
                next += USUAL;
            } else {
                break;
            }
            at++;
        }
        end = next;
        return at;
    }

    private static boolean isPlain(char found) {
        return found < ESCAPES.length && ESCAPES[found] == 0;
    }

    private static boolean isWide(char found) {
        return found > PARAGRAPH_SEPARATOR && found < Character.MIN_SURROGATE
                || found > Character.MAX_SURROGATE
                || found >= FIRST_OF_THREE && found < LINE_SEPARATOR;
    }

    private void unusual(String value, int at) throws IOException {
        char found = value.charAt(at);
        if (found < ESCAPES.length || isSeparator(found)) {
            escape(found);
        } else if (found < FIRST_OF_THREE) {
            bytes[end++] = (byte) (0xC0 | found >> 6);
            bytes[end++] = tail(found);
        } else {
            half(value, at);
        }
    }

    /** Writes a pair at its second half. */
    private void half(String value, int at) throws IOException {
        int pair = Character.isHighSurrogate(value.charAt(at)) ? value.codePointAt(at) : value.codePointBefore(at + 1);
        if (!Character.isSupplementaryCodePoint(pair)) {
            throw new IOException("half a surrogate pair");
        }
        if (Character.isLowSurrogate(value.charAt(at))) {
            bytes[end++] = (byte) (0xF0 | pair >> 18);
            bytes[end++] = tail(pair >> 12);
            bytes[end++] = tail(pair >> 6);
            bytes[end++] = tail(pair);
        }
    }

    private void escape(char found) {
        byte letter = found < ESCAPES.length ? ESCAPES[found] : (byte) 'u';
        bytes[end++] = '\\';
        bytes[end++] = letter;
        if (letter == 'u') {
            for (int shift = 12; shift >= 0; shift -= 4) {
                bytes[end++] = HEX_DIGITS[found >> shift & 0xF];
            }
        }
    }

    private static boolean isSeparator(char found) {
        return found == LINE_SEPARATOR || found == PARAGRAPH_SEPARATOR;
    }

    private static byte tail(int bits) {
        return (byte) (0x80 | bits & 0x3F);
    }

    /** Writes a comma where one is due, and makes room for any single token but a long text. */
    private void separate() {
        reserve(WIDEST_INTEGER);
        if (isNext) {
            bytes[end++] = ',';
        }
    }

    private void reserve(int length) {
        if (bytes.length - end < length) {
            // With room for what comes behind a long text, which would be copied again for it.
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, end + length + TYPICAL_LENGTH));
        }
    }
}

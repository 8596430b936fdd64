// Copied by `cargo xtask generate java` from codegen/src/emit/java/runtime; do not edit.

package example.imhook.sdk.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** What Jackson does not see: bytes that are not UTF-8, halves of surrogate pairs, other encodings than UTF-8. */
final class Bytes {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long LOW_BITS = 0x0101010101010101L;
    private static final long BACKSLASHES = 0x5C5C5C5C5C5C5C5CL;

    /** Of two characters of three bytes. */
    private static final int PAIR_LENGTH = 6;

    /** The bits that are fixed in them. */
    private static final long PAIR_MASK = 0xC0C0F0C0C0F0L;

    private static final long PAIR = 0x8080E08080E0L;

    /** Of each first byte, the highest bit of its lower half. */
    private static final long MIDDLE_LEADS = 0x08000008L;

    /** Jackson guesses the encoding from so many bytes. */
    private static final int GUESSED_FROM = 4;

    private Bytes() {}

    /** Whether the bytes are UTF-8 for certain and hold no escape that may be half of a surrogate pair. */
    static boolean areForJackson(byte[] bytes) {
        if (bytes.length < GUESSED_FROM || bytes[0] != '{') {
            return false;
        }
        for (int index = 1; index < GUESSED_FROM; index++) {
            if (bytes[index] == 0) {
                return false;
            }
        }
        return areSound(bytes);
    }

    /** Whether the bytes are UTF-8, and no escape in them may be half of a surrogate pair. */
    private static boolean areSound(byte[] bytes) {
        int at = 0;
        while (at < bytes.length) {
            at = behindChinese(bytes, behindPlain(bytes, at));
            if (at == bytes.length) {
                return true;
            }
            int length = bytes[at] == '\\' ? escape(bytes, at) : bytes[at] >= 0 ? 1 : character(bytes, at);
            if (length == 0) {
                return false;
            }
            at += length;
        }
        return true;
    }

    /** Skips blocks of ASCII without backslashes. */
    private static int behindPlain(byte[] bytes, int start) {
        int at = start;
        while (at + Long.BYTES <= bytes.length) {
            long block = (long) LONGS.get(bytes, at);
            long other = block ^ BACKSLASHES;
            if (((block | other - LOW_BITS & ~other) & HIGH_BITS) != 0) {
                return at;
            }
            at += Long.BYTES;
        }
        return at;
    }

    /**
     * Skips pairs of characters from U+4000 to U+BFFF, as most Chinese is: three bytes each, of which the first has 4 to 11 in
     * its lower half, so that neither is too long nor half of a surrogate pair.
     */
    private static int behindChinese(byte[] bytes, int start) {
        int at = start;
        while (at + Long.BYTES <= bytes.length) {
            long block = (long) LONGS.get(bytes, at);
            boolean isMiddle = ((block ^ block << 1) & MIDDLE_LEADS) == MIDDLE_LEADS;
            if (!isMiddle || (block & PAIR_MASK) != PAIR) {
                return at;
            }
            at += PAIR_LENGTH;
        }
        return at;
    }

    /** Length of the escape, 0 where it may be half of a surrogate pair. */
    private static int escape(byte[] bytes, int at) {
        boolean isUnicode = at + 2 < bytes.length && bytes[at + 1] == 'u';
        return isUnicode && (bytes[at + 2] == 'd' || bytes[at + 2] == 'D') ? 0 : 2;
    }

    /** Length of the character of more than one byte (RFC 3629), 0 where it is none. */
    private static int character(byte[] bytes, int at) {
        int first = bytes[at] & 0xFF;
        int second = at + 1 < bytes.length ? bytes[at + 1] & 0xFF : 0;
        if (first < 0xC2 || first > 0xF4) {
            return 0;
        }
        if (first < 0xE0) {
            return isTail(second) ? 2 : 0;
        }
        if (first < 0xF0) {
            int lowest = first == 0xE0 ? 0xA0 : 0x80;
            int highest = first == 0xED ? 0x9F : 0xBF;
            return second >= lowest && second <= highest && isTail(bytes, at + 2) ? 3 : 0;
        }
        int lowest = first == 0xF0 ? 0x90 : 0x80;
        int highest = first == 0xF4 ? 0x8F : 0xBF;
        boolean isWhole = isTail(bytes, at + 2) && isTail(bytes, at + 3);
        return second >= lowest && second <= highest && isWhole ? 4 : 0;
    }

    private static boolean isTail(byte[] bytes, int at) {
        return at < bytes.length && isTail(bytes[at] & 0xFF);
    }

    private static boolean isTail(int unit) {
        return unit >= 0x80 && unit <= 0xBF;
    }
}

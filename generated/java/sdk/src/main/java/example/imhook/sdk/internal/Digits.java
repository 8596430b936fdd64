// Copied by `cargo xtask generate java` from codegen/src/emit/java/runtime; do not edit.

package example.imhook.sdk.internal;

/** Integers as they are written (rule R4). */
final class Digits {
    /** Digits and sign of the longest integer of 64 bits. */
    private static final int LONGEST = 20;

    private Digits() {}

    /** Whether a JSON number has neither a fraction nor an exponent. */
    static boolean areAll(String number) {
        for (int index = 0; index < number.length(); index++) {
            char found = number.charAt(index);
            if (found == '.' || found == 'e' || found == 'E') {
                return false;
            }
        }
        return true;
    }

    /** Whether an integer has no more than so many bits, its sign included. */
    static boolean fit(String integer, int bits) {
        if (integer.length() > LONGEST) {
            return false;
        }
        try {
            long value = Long.parseLong(integer);
            return bits == Long.SIZE || value == (int) value;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}

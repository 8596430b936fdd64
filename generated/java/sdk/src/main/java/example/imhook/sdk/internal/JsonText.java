// Copied by `cargo xtask generate java` from codegen/src/emit/java/runtime; do not edit.

package example.imhook.sdk.internal;

/** Strings as the server writes them (rule R8). */
public final class JsonText {
    private static final String HEX_DIGITS = "0123456789abcdef";

    private JsonText() {}

    /**
     * Appends a string with its quotes. Escaped are {@code "}, {@code \}, control characters below U+0020, U+2028 and
     * U+2029; nothing else.
     *
     * @param out where it goes
     * @param text the string
     */
    public static void quote(StringBuilder out, String text) {
        out.append('"');
        for (int index = 0; index < text.length(); index++) {
            escape(out, text.charAt(index));
        }
        out.append('"');
    }

    private static void escape(StringBuilder out, char found) {
        switch (found) {
            case '"', '\\' -> out.append('\\').append(found);
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            case '\u2028', '\u2029' -> unicode(out, found);
            default -> {
                if (found < ' ') {
                    unicode(out, found);
                } else {
                    out.append(found);
                }
            }
        }
    }

    private static void unicode(StringBuilder out, char found) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(HEX_DIGITS.charAt(found >> shift & 0xF));
        }
    }
}

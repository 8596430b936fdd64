// Copied by `cargo xtask generate java` from codegen/src/emit/java/runtime; do not edit.

package example.imhook.sdk.internal;

/** Padded standard base64: RFC 4648 section 4, no line breaks. */
final class Base64Text {
    private static final int BLOCK = 4;

    private Base64Text() {}

    static boolean isPadded(String text) {
        if (text.length() % BLOCK != 0) {
            return false;
        }
        int end = text.length();
        for (int padding = 0; padding < 2 && end > 0 && text.charAt(end - 1) == '='; padding++) {
            end--;
        }
        return text.chars().limit(end).allMatch(Base64Text::isOfAlphabet);
    }

    private static boolean isOfAlphabet(int found) {
        return found >= 'A' && found <= 'Z'
                || found >= 'a' && found <= 'z'
                || found >= '0' && found <= '9'
                || found == '+'
                || found == '/';
    }
}

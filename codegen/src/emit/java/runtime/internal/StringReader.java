package imhook.sdk.internal;

/** Reads one JSON string: no control characters, no half of a surrogate pair in an escape. */
final class StringReader {
    private static final int HEX = 16;

    /** Of four hexadecimal digits. */
    private static final int DIGITS = 4;

    private final String text;
    private final StringBuilder resolved = new StringBuilder();
    private int at;

    private StringReader(String text, int at) {
        this.text = text;
        this.at = at;
    }

    /** The string whose opening quote is at {@code start}, with its escapes resolved. */
    static String read(String text, int start) throws UnreadableException {
        int end = start + 1;
        while (end < text.length() && isPlain(text.charAt(end))) {
            end++;
        }
        if (end < text.length() && text.charAt(end) == '"') {
            return text.substring(start + 1, end);
        }
        return new StringReader(text, start + 1).resolve();
    }

    /** One past the closing quote of a string that was read before. */
    static int end(String text, int start) {
        int end = start + 1;
        while (text.charAt(end) != '"') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return end + 1;
    }

    private static boolean isPlain(char found) {
        return found != '"' && found != '\\' && found >= ' ';
    }

    private String resolve() throws UnreadableException {
        while (true) {
            char found = next();
            if (found == '"') {
                return resolved.toString();
            }
            if (found == '\\') {
                escape();
            } else if (found < ' ') {
                throw StrictReader.notJson();
            } else {
                resolved.append(found);
            }
        }
    }

    private void escape() throws UnreadableException {
        char found = next();
        switch (found) {
            case '"', '\\', '/' -> resolved.append(found);
            case 'b' -> resolved.append('\b');
            case 'f' -> resolved.append('\f');
            case 'n' -> resolved.append('\n');
            case 'r' -> resolved.append('\r');
            case 't' -> resolved.append('\t');
            case 'u' -> unicode();
            default -> throw StrictReader.notJson();
        }
    }

    private void unicode() throws UnreadableException {
        char unit = unit();
        resolved.append(unit);
        if (!Character.isSurrogate(unit)) {
            return;
        }
        if (Character.isLowSurrogate(unit) || next() != '\\' || next() != 'u') {
            throw StrictReader.notJson();
        }
        char low = unit();
        if (!Character.isLowSurrogate(low)) {
            throw StrictReader.notJson();
        }
        resolved.append(low);
    }

    private char unit() throws UnreadableException {
        int unit = 0;
        for (int index = 0; index < DIGITS; index++) {
            char found = next();
            int digit = found < 128 ? Character.digit(found, HEX) : -1;
            if (digit < 0) {
                throw StrictReader.notJson();
            }
            unit = unit * HEX + digit;
        }
        return (char) unit;
    }

    private char next() throws UnreadableException {
        if (at == text.length()) {
            throw StrictReader.notJson();
        }
        return text.charAt(at++);
    }
}

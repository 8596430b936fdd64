package imhook.sdk.internal;

import imhook.sdk.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The exact path: bytes in, a tree out, or the first thing that is wrong with them (rules R6 and R10).
 *
 * <p>It takes strict RFC 8259 and nothing more, and keeps what others throw away: the order of members, doubled keys, the
 * digits of numbers, and where everything stands.
 */
final class StrictReader {
    /** How many objects and arrays may be open at once; the root is the first. */
    static final int MAX_DEPTH = 64;

    /** Stands behind the end of the text; a real NUL is refused wherever it stands. */
    private static final char END = '\0';

    private final String text;
    private int at;
    private int depth;

    private StrictReader(String text) {
        this.text = text;
    }

    /** Reads one JSON text; any value may be its root. */
    static Node read(byte[] body) throws UnreadableException {
        StrictReader reader = new StrictReader(decoded(body));
        reader.skipBlanks();
        Node root = reader.value();
        reader.skipBlanks();
        if (reader.at < reader.text.length()) {
            throw notJson();
        }
        return root;
    }

    private static String decoded(byte[] body) throws UnreadableException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableException(Reason.NOT_UTF8);
        }
    }

    private Node value() throws UnreadableException {
        int start = at;
        switch (peek()) {
            case '{':
                return members(start);
            case '[':
                return items(start);
            case '"':
                String string = StringReader.read(text, at);
                at = StringReader.end(text, at);
                return new Node.Scalar(start, at, Node.Kind.STRING, string);
            case 't':
                return literal("true", Node.Kind.BOOLEAN);
            case 'f':
                return literal("false", Node.Kind.BOOLEAN);
            case 'n':
                return literal("null", Node.Kind.NULL);
            default:
                at = numberEnd();
                return new Node.Scalar(start, at, Node.Kind.NUMBER, text.substring(start, at));
        }
    }

    private Node members(int start) throws UnreadableException {
        open();
        List<Node.Entry> entries = new ArrayList<>();
        if (peek() != '}') {
            do {
                skipBlanks();
                entries.add(entry());
                skipBlanks();
            } while (skip(','));
        }
        close('}');
        return new Node.Members(start, at, entries);
    }

    private Node.Entry entry() throws UnreadableException {
        int start = at;
        if (peek() != '"') {
            throw notJson();
        }
        String key = StringReader.read(text, at);
        at = StringReader.end(text, at);
        skipBlanks();
        if (!skip(':')) {
            throw notJson();
        }
        skipBlanks();
        return new Node.Entry(key, start, value());
    }

    private Node items(int start) throws UnreadableException {
        open();
        List<Node> nodes = new ArrayList<>();
        if (peek() != ']') {
            do {
                skipBlanks();
                nodes.add(value());
                skipBlanks();
            } while (skip(','));
        }
        close(']');
        return new Node.Items(start, at, nodes);
    }

    private void open() throws UnreadableException {
        if (depth == MAX_DEPTH) {
            throw new UnreadableException(Reason.TOO_DEEP);
        }
        depth++;
        at++;
        skipBlanks();
    }

    private void close(char bracket) throws UnreadableException {
        if (!skip(bracket)) {
            throw notJson();
        }
        depth--;
    }

    private Node literal(String word, Node.Kind kind) throws UnreadableException {
        int start = at;
        if (!text.startsWith(word, at)) {
            throw notJson();
        }
        at += word.length();
        return new Node.Scalar(start, at, kind, word);
    }

    /** The end of the number that starts here: {@code -?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?}. */
    private int numberEnd() throws UnreadableException {
        int end = peek() == '-' ? at + 1 : at;
        end = charAt(end) == '0' ? end + 1 : digits(end);
        if (charAt(end) == '.') {
            end = digits(end + 1);
        }
        if (charAt(end) == 'e' || charAt(end) == 'E') {
            end++;
            end = digits(charAt(end) == '+' || charAt(end) == '-' ? end + 1 : end);
        }
        return end;
    }

    private int digits(int start) throws UnreadableException {
        int end = start;
        while (charAt(end) >= '0' && charAt(end) <= '9') {
            end++;
        }
        if (end == start) {
            throw notJson();
        }
        return end;
    }

    private boolean skip(char expected) {
        if (peek() != expected) {
            return false;
        }
        at++;
        return true;
    }

    private void skipBlanks() {
        while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r') {
            at++;
        }
    }

    private char peek() {
        return charAt(at);
    }

    private char charAt(int index) {
        return index < text.length() ? text.charAt(index) : END;
    }

    static UnreadableException notJson() {
        return new UnreadableException(Reason.NOT_JSON);
    }
}

// Copied by `cargo xtask generate java` from codegen/src/emit/java/runtime; do not edit.

package example.imhook.sdk.internal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Escapes U+2028 and U+2029, as the server does. Jackson can be told to, but then looks at every character that is not ASCII
 * one by one; these two stand in strings only, so they can be found in the finished text.
 */
final class LineSeparators {
    private static final byte[] LINE = "\\u2028".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PARAGRAPH = "\\u2029".getBytes(StandardCharsets.US_ASCII);

    /** Bytes of either of them. */
    private static final int LENGTH = 3;

    private LineSeparators() {}

    static byte[] escaped(byte[] json) {
        int found = next(json, 0);
        if (found == json.length) {
            return json;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(json.length + LINE.length);
        int from = 0;
        while (found < json.length) {
            out.write(json, from, found - from);
            out.writeBytes(json[found + 2] == (byte) 0xA8 ? LINE : PARAGRAPH);
            from = found + LENGTH;
            found = next(json, from);
        }
        out.write(json, from, json.length - from);
        return out.toByteArray();
    }

    private static int next(byte[] json, int from) {
        for (int at = Bytes.nextOther(json, from); at + LENGTH <= json.length; at = Bytes.nextOther(json, at + 1)) {
            if (json[at] == (byte) 0xE2
                    && json[at + 1] == (byte) 0x80
                    && (json[at + 2] == (byte) 0xA8 || json[at + 2] == (byte) 0xA9)) {
                return at;
            }
        }
        return json.length;
    }
}

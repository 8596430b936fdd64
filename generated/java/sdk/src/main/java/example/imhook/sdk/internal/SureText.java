// Copied by `cargo xtask generate java` from codegen/src/emit/java/runtime; do not edit.

package example.imhook.sdk.internal;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Bodies for Jackson, if their text is beyond doubt: what it does not see is looked at before.
 *
 * <p>It is given the bytes of short bodies. Long ones are nearly all text, which the JDK decodes faster, so that it gets their
 * characters.
 */
final class SureText {
    /** Up to so many bytes it is quicker to let Jackson decode them. */
    private static final int SHORT = 4096;

    /** What the JDK makes of bytes that are no UTF-8; it may stand in a text by right as well. */
    private static final char REPLACEMENT = '\uFFFD';

    private SureText() {}

    /** A parser that has only to parse; it is not sure where the text may not be UTF-8 or may hold half a surrogate pair. */
    static JsonParser parser(byte[] body) throws IOException {
        return body.length <= SHORT ? ofBytes(body) : ofCharacters(new String(body, StandardCharsets.UTF_8));
    }

    private static JsonParser ofBytes(byte[] body) throws IOException {
        if (!Bytes.areForJackson(body)) {
            throw UnsureException.INSTANCE;
        }
        return Jackson.FACTORY.createParser(body);
    }

    private static JsonParser ofCharacters(String text) throws IOException {
        if (!text.startsWith("{") || text.indexOf(REPLACEMENT) >= 0 || mayHoldHalves(text)) {
            throw UnsureException.INSTANCE;
        }
        return Jackson.FACTORY.createParser(text.toCharArray());
    }

    private static boolean mayHoldHalves(String text) {
        for (int at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', at + 2)) {
            if (text.startsWith("ud", at + 1) || text.startsWith("uD", at + 1)) {
                return true;
            }
        }
        return false;
    }
}

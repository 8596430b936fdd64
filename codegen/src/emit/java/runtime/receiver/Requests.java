package imhook.sdk.receiver;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is wrong with a request before its body is looked at, and how the body is read. */
final class Requests {
    /** Nothing is wrong. */
    static final int FINE = 0;

    /** No length was said. */
    private static final long UNKNOWN = -1;

    /** What is read at first of a body whose length is not known. */
    private static final int FIRST = 8192;

    private Requests() {}

    /** A body, or the status that refuses it. */
    record Body(byte[] bytes, int status) {}

    /** The method and the headers: 405, 415, 413 for a length that is said to be too great, or {@link #FINE}. */
    static int check(String method, Map<String, List<String>> headers, int limit) {
        if (!method.equals("POST")) {
            return Answers.METHOD_NOT_ALLOWED;
        }
        if (!isJson(headers)) {
            return Answers.UNSUPPORTED_MEDIA_TYPE;
        }
        return length(headers) > limit ? Answers.PAYLOAD_TOO_LARGE : FINE;
    }

    /**
     * The body, whatever its headers say of it: 413 once it is too long, 400 when it breaks off or stands still. Never 408,
     * which would make the server post it again.
     */
    static Body read(InputStream body, Map<String, List<String>> headers, int limit) {
        long length = length(headers);
        byte[] bytes = new byte[length == UNKNOWN ? Math.min(FIRST, limit + 1) : (int) length];
        int filled = 0;
        try {
            while (length == UNKNOWN || filled < length) {
                int read = body.read(bytes, filled, bytes.length - filled);
                if (read < 0) {
                    break;
                }
                filled += read;
                if (filled > limit) {
                    return new Body(null, Answers.PAYLOAD_TOO_LARGE);
                }
                if (filled == bytes.length && length == UNKNOWN) {
                    bytes = Arrays.copyOf(bytes, Math.min(2 * bytes.length, limit + 1));
                }
            }
        } catch (IOException e) {
            return new Body(null, Answers.BAD_REQUEST);
        }
        if (length != UNKNOWN && filled < length) {
            return new Body(null, Answers.BAD_REQUEST);
        }
        return new Body(filled == bytes.length ? bytes : Arrays.copyOf(bytes, filled), FINE);
    }

    /** JSON in UTF-8, not compressed. */
    private static boolean isJson(Map<String, List<String>> headers) {
        String encoding = header(headers, "Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            return false;
        }
        String kind = header(headers, "Content-Type");
        if (kind == null) {
            return false;
        }
        String[] parts = kind.split(";");
        if (!parts[0].trim().equalsIgnoreCase("application/json")) {
            return false;
        }
        return Arrays.stream(parts).skip(1).allMatch(Requests::isUtf8OrOther);
    }

    /** A parameter that is no charset, or UTF-8. */
    private static boolean isUtf8OrOther(String parameter) {
        String[] sides = parameter.split("=", 2);
        if (sides.length < 2 || !sides[0].trim().equalsIgnoreCase("charset")) {
            return true;
        }
        return sides[1].trim()
                .toLowerCase(Locale.ROOT)
                .replaceAll("^\"+|\"+$", "")
                .equals("utf-8");
    }

    /** The length that the request says, {@link #UNKNOWN} where it says none that is one. */
    private static long length(Map<String, List<String>> headers) {
        String said = header(headers, "Content-Length");
        try {
            return said == null ? UNKNOWN : Math.max(UNKNOWN, Long.parseLong(said.trim()));
        } catch (NumberFormatException e) {
            return UNKNOWN;
        }
    }

    private static String header(Map<String, List<String>> headers, String name) {
        for (Map.Entry<String, List<String>> header : headers.entrySet()) {
            if (name.equalsIgnoreCase(header.getKey()) && !header.getValue().isEmpty()) {
                return header.getValue().get(0);
            }
        }
        return null;
    }
}

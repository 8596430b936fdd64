// Copied by `cargo xtask generate java` from codegen/src/emit/java/runtime; do not edit.

package example.imhook.sdk.receiver;

import java.util.List;
import java.util.Map;

/**
 * What the headers of a request say of its body.
 *
 * @param encoding how it is compressed, {@code null} where nothing says that it is
 * @param type what it is, {@code null} where nothing says it
 * @param length how many bytes it has, {@link #UNKNOWN} where nothing says it
 */
record Head(String encoding, String type, long length) {
    /** No length was said, or one that is none. */
    static final long UNKNOWN = -1;

    /** What the server sends. */
    private static final String PLAIN = "application/json; charset=utf-8";

    /** Headers with names in any case; the first of several counts. */
    static Head of(Map<String, List<String>> headers) {
        String encoding = null;
        String type = null;
        String length = null;
        for (Map.Entry<String, List<String>> header : headers.entrySet()) {
            String name = header.getKey();
            List<String> values = header.getValue();
            String value = values.isEmpty() ? null : values.get(0);
            if (encoding == null && "Content-Encoding".equalsIgnoreCase(name)) {
                encoding = value;
            } else if (type == null && "Content-Type".equalsIgnoreCase(name)) {
                type = value;
            } else if (length == null && "Content-Length".equalsIgnoreCase(name)) {
                length = value;
            }
        }
        return new Head(encoding, type, number(length));
    }

    private static long number(String length) {
        try {
            return length == null ? UNKNOWN : Math.max(UNKNOWN, Long.parseLong(length.trim()));
        } catch (NumberFormatException e) {
            return UNKNOWN;
        }
    }

    /** JSON in UTF-8, not compressed. */
    boolean isJson() {
        if (encoding != null && !encoding.equalsIgnoreCase("identity") || type == null) {
            return false;
        }
        if (type.equals(PLAIN)) {
            return true;
        }
        // With what is behind the last one, so that there is always a first.
        String[] parts = type.split(";", -1);
        if (!parts[0].trim().equalsIgnoreCase("application/json")) {
            return false;
        }
        for (int index = 1; index < parts.length; index++) {
            if (!isUtf8OrOther(parts[index])) {
                return false;
            }
        }
        return true;
    }

    /** A parameter that is no charset, or UTF-8. */
    private static boolean isUtf8OrOther(String parameter) {
        int sign = parameter.indexOf('=');
        if (sign < 0 || !parameter.substring(0, sign).trim().equalsIgnoreCase("charset")) {
            return true;
        }
        return unquoted(parameter.substring(sign + 1).trim()).equalsIgnoreCase("utf-8");
    }

    private static String unquoted(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && text.charAt(start) == '"') {
            start++;
        }
        while (end > start && text.charAt(end - 1) == '"') {
            end--;
        }
        return text.substring(start, end);
    }
}

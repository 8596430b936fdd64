// Copied by `cargo xtask generate java` from codegen/src/emit/java/runtime; do not edit.

package example.imhook.sdk.receiver;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Paths: which callback a request is for. */
final class Routes {
    private String base = "";
    private final Map<String, Route<?>> byCallback = new LinkedHashMap<>();
    private final Map<String, String> more = new LinkedHashMap<>();
    private final Map<String, Route<?>> byPath = new HashMap<>();

    /** Puts every path below this one; it may hold a secret. */
    void setBase(String path) {
        String trimmed = path.replaceAll("^/+|/+$", "");
        base = trimmed.isEmpty() ? "" : '/' + trimmed;
    }

    /** Adds a callback at its default path; the later one of two with one name counts. */
    void add(Route<?> route) {
        byCallback.put(route.callback().name(), route);
    }

    /** Posts to this path are for this callback as well, if it has a handler. */
    void addPath(String callback, String path) {
        more.put(absolute(path), callback);
    }

    /** Everything is said. */
    Routes finished() {
        byCallback
                .values()
                .forEach(route -> byPath.put(absolute(route.callback().defaultPath()), route));
        more.forEach((path, callback) -> {
            if (byCallback.containsKey(callback)) {
                byPath.put(path, byCallback.get(callback));
            }
        });
        return this;
    }

    /**
     * The callback at a path, {@code null} for none. The base is compared in constant time, whatever comes behind it: nothing
     * is signed, so that a secret in it is all that keeps strangers out.
     */
    Route<?> find(String path) {
        if (path.length() < base.length() || !isEqual(path.substring(0, base.length()), base)) {
            return null;
        }
        return byPath.get(path.substring(base.length()));
    }

    private static boolean isEqual(String left, String right) {
        return MessageDigest.isEqual(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }

    private static String absolute(String path) {
        return path.startsWith("/") ? path : '/' + path;
    }
}

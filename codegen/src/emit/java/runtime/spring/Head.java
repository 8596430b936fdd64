package imhook.sdk.spring;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What comes before the body of a request; its path as it was sent, below that of the application. */
record Head(String method, String path, Map<String, List<String>> headers) {
    /** The receiver looks at no others, and a container makes a text of each that it is asked for. */
    private static final List<String> NAMES = List.of("Content-Encoding", "Content-Type", "Content-Length");

    static Head of(HttpServletRequest request) {
        Map<String, List<String>> headers = new HashMap<>();
        for (String name : NAMES) {
            String value = request.getHeader(name);
            if (value != null) {
                headers.put(name, List.of(value));
            }
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return new Head(request.getMethod(), path, headers);
    }
}

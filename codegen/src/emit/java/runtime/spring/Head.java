package imhook.sdk.spring;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What comes before the body of a request; its path as it was sent, below that of the application. */
record Head(String method, String path, Map<String, List<String>> headers) {
    static Head of(HttpServletRequest request) {
        Map<String, List<String>> headers = new HashMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(name, Collections.list(request.getHeaders(name)));
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return new Head(request.getMethod(), path, headers);
    }
}

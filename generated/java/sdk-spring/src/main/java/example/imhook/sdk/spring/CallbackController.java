// Copied by `cargo xtask generate java` from codegen/src/emit/java/runtime; do not edit.

package example.imhook.sdk.spring;

import example.imhook.sdk.receiver.Answer;
import example.imhook.sdk.receiver.CallbackReceiver;
import example.imhook.sdk.receiver.TimedInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;

/**
 * The receiver in a Spring Boot application: make it a bean, and the receiver too, so that it is stopped with the application.
 *
 * <p>It takes every request that none of the application's own controllers takes, before static files. Let no filter compress
 * its answers, redirect, or ask for a login or a CSRF token on its paths: the server loses the body, or takes a censor's answer
 * for an empty one.
 */
public final class CallbackController implements HandlerMapping, HttpRequestHandler, Ordered {
    /** Behind controllers, before static files. */
    private static final int ORDER = Ordered.LOWEST_PRECEDENCE - 100;

    private final CallbackReceiver receiver;

    /**
     * Hands requests to a receiver.
     *
     * @param receiver who answers
     */
    public CallbackController(CallbackReceiver receiver) {
        this.receiver = receiver;
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public HandlerExecutionChain getHandler(HttpServletRequest request) {
        return new HandlerExecutionChain(this);
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (TimedInputStream body = new TimedInputStream(request.getInputStream(), receiver.bodyTimeout())) {
            String path =
                    request.getRequestURI().substring(request.getContextPath().length());
            Answer answer = receiver.handle(request.getMethod(), path, headers(request), body);
            if (body.isLate()) {
                response.setHeader("Connection", "close");
            }
            send(response, answer);
        }
    }

    private static Map<String, List<String>> headers(HttpServletRequest request) {
        Map<String, List<String>> headers = new HashMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(name, Collections.list(request.getHeaders(name)));
        }
        return headers;
    }

    private static void send(HttpServletResponse response, Answer answer) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
        response.flushBuffer();
    }
}

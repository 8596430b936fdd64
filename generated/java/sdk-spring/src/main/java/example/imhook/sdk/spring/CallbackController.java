// Copied by `cargo xtask generate java` from codegen/src/emit/java/runtime; do not edit.

package example.imhook.sdk.spring;

import example.imhook.sdk.receiver.Answer;
import example.imhook.sdk.receiver.CallbackReceiver;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
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
        Head head = Head.of(request);
        Answer refusal = receiver.refusal(head.method(), head.path(), head.headers());
        if (refusal != null) {
            send(refusal, response);
            return;
        }
        byte[] start = start(request);
        if (start.length == request.getContentLengthLong()) {
            InputStream body = new ByteArrayInputStream(start);
            send(receiver.handle(head.method(), head.path(), head.headers(), body), response);
        } else {
            // A thread of the container does not wait for the rest.
            LateBody.await(receiver, head, start, request, response);
        }
    }

    /** What of the body can be read without waiting; nothing of one that says no length. */
    private static byte[] start(HttpServletRequest request) throws IOException {
        // No longer than the limit: a greater length was refused.
        int length = Math.max(0, request.getContentLength());
        byte[] bytes = new byte[length];
        ServletInputStream body = request.getInputStream();
        int filled = 0;
        // Containers need not say how much there is: Tomcat's says 1.
        while (filled < length && body.available() > 0) {
            int count = body.read(bytes, filled, length - filled);
            if (count < 0) {
                break;
            }
            filled += count;
        }
        return filled == length ? bytes : Arrays.copyOf(bytes, filled);
    }

    static void send(Answer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
        response.flushBuffer();
    }
}

// Copied by `cargo xtask generate java` from codegen/src/emit/java/runtime; do not edit.

package example.imhook.sdk.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * HTTP as the server speaks it, on the client of the JDK: HTTP/1.1, one method, no redirects.
 *
 * <p>The JDK decides the order of headers, and sends {@code Connection: Keep-Alive} only where the program was started with
 * {@code -Djdk.httpclient.allowRestrictedHeaders=connection}. In HTTP/1.1 its absence means the same.
 */
final class Transport {
    private static final int UNAVAILABLE = 503;
    private static final boolean CAN_SAY_CONNECTION = canSayConnection();

    private final HttpClient client;
    private final String userAgent;
    private final Duration timeout;
    private final int retries;
    private final Duration pause;

    Transport(ClientBuilder<?> builder) {
        userAgent = builder.userAgent;
        timeout = builder.timeout;
        retries = builder.retries;
        pause = builder.retryPause;
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .build();
    }

    /** Posts, as often as it was told to. */
    Reply post(URI url, byte[] body) throws ClientException, InterruptedException {
        for (int left = retries; ; left--) {
            try {
                Reply reply = postOnce(url, body);
                if (reply.status() != UNAVAILABLE || left <= 0) {
                    return reply;
                }
            } catch (ClientException e) {
                if (!e.isPassing() || left <= 0) {
                    throw e;
                }
            }
            Thread.sleep(pause.toMillis());
        }
    }

    private Reply postOnce(URI url, byte[] body) throws ClientException, InterruptedException {
        ReplyReader reader = new ReplyReader();
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request(url, body), unused -> reader);
        try {
            HttpResponse<byte[]> response = read(answer, reader);
            boolean isRead = isReadByTheServer(response.headers());
            return new Reply(response.statusCode(), isRead ? response.body() : new byte[0]);
        } catch (HttpTimeoutException | TimeoutException e) {
            throw new ClientException.Timeout(e);
        } catch (IOException e) {
            throw new ClientException.Connection(e);
        } finally {
            answer.cancel(true);
        }
    }

    /** Waits as long as something comes now and then. */
    private HttpResponse<byte[]> read(CompletableFuture<HttpResponse<byte[]>> answer, ReplyReader reader)
            throws IOException, InterruptedException, TimeoutException {
        while (true) {
            long before = reader.progress();
            try {
                return answer.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                if (reader.progress() == before) {
                    throw e;
                }
            } catch (ExecutionException e) {
                if (e.getCause() instanceof IOException cause) {
                    throw cause;
                }
                throw new IOException(e.getCause());
            }
        }
    }

    private HttpRequest request(URI url, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .timeout(timeout)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .setHeader("Content-Type", "application/json; charset=utf-8")
                .setHeader("Accept-Encoding", "gzip")
                .setHeader("User-Agent", userAgent);
        if (CAN_SAY_CONNECTION) {
            request.setHeader("Connection", "Keep-Alive");
        }
        return request.build();
    }

    private static boolean canSayConnection() {
        try {
            HttpRequest.newBuilder().setHeader("Connection", "Keep-Alive");
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isReadByTheServer(HttpHeaders headers) {
        return headers.firstValue("Content-Length").isPresent()
                && headers.firstValue("Content-Encoding").isEmpty();
    }
}

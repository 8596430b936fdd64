// Copied by `cargo xtask generate java` from codegen/src/emit/java/runtime; do not edit.

package example.imhook.sdk.client;

import example.imhook.sdk.Callback;
import example.imhook.sdk.Decision;
import example.imhook.sdk.Question;
import example.imhook.sdk.RejectedException;
import java.io.IOException;
import java.net.URI;
import java.util.Map;

/**
 * Posts callbacks as the server posts them. Each edition has a class {@code Client} with a method for each callback.
 *
 * <p>It is safe for use by several threads, which share connections.
 */
public abstract class CallbackClient {
    private static final int OK = 200;
    private static final int FORBIDDEN = 403;

    private final String edition;
    private final String base;
    private final Map<String, URI> urls;
    private final Transport transport;

    /**
     * The finished client.
     *
     * @param builder what it is made of
     */
    protected CallbackClient(ClientBuilder<?> builder) {
        edition = builder.edition;
        base = builder.base;
        urls = Map.copyOf(builder.urls);
        transport = new Transport(builder);
    }

    /**
     * The URL that a callback is posted to.
     *
     * @param callback which one
     * @return the URL
     */
    public final URI url(Callback<?> callback) {
        URI own = urls.get(callback.name());
        return own == null ? URI.create(base + callback.defaultPath()) : own;
    }

    /**
     * Posts bytes of one's own to the URL of a callback, unchecked, and gives back any answer.
     *
     * @param callback which one
     * @param body what is posted
     * @return what came back
     * @throws ClientException when nothing did
     * @throws InterruptedException when the thread is interrupted meanwhile
     */
    public final Reply sendRaw(Callback<?> callback, byte[] body) throws ClientException, InterruptedException {
        if (!callback.edition().equals(edition)) {
            throw new IllegalArgumentException(callback + " is not of edition " + edition);
        }
        return transport.post(url(callback), body);
    }

    /**
     * For generated code: posts an event.
     *
     * @param <T> the type of the body
     * @param callback which one
     * @param body what is posted
     * @throws IOException when the body is not right and was not sent, or when there is no 2xx
     * @throws InterruptedException when the thread is interrupted meanwhile
     */
    protected final <T> void post(Callback<T> callback, T body) throws IOException, InterruptedException {
        Reply reply = sendRaw(callback, callback.encodeStrict(body));
        if (reply.status() / 100 != 2) {
            throw new ClientException.Status(reply.status());
        }
    }

    /**
     * For generated code: asks a question, and reads the answer as the server does.
     *
     * @param <T> the type of the body
     * @param <A> the type of the answer
     * @param question which one
     * @param body what is posted
     * @return what becomes of it
     * @throws IOException when the body is not right and was not sent, or when there is no answer
     * @throws InterruptedException when the thread is interrupted meanwhile
     */
    protected final <T, A> Decision<A> ask(Question<T, A> question, T body) throws IOException, InterruptedException {
        Reply reply = sendRaw(question, question.encodeStrict(body));
        if (reply.status() == FORBIDDEN) {
            return Decision.refuse();
        }
        if (reply.status() != OK) {
            throw new ClientException.Status(reply.status());
        }
        if (reply.body().length == 0) {
            return Decision.pass();
        }
        try {
            return Decision.replace(question.decodeAnswer(reply.body()));
        } catch (RejectedException e) {
            throw new ClientException.Answer(e);
        }
    }

    /** Shows no URL: one may hold a secret. */
    @Override
    public final String toString() {
        return "Client[edition=" + edition + ']';
    }
}

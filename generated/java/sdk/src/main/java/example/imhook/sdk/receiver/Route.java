// Copied by `cargo xtask generate java` from codegen/src/emit/java/runtime; do not edit.

package example.imhook.sdk.receiver;

import example.imhook.sdk.Callback;
import example.imhook.sdk.Decision;
import example.imhook.sdk.Question;
import example.imhook.sdk.RejectedException;
import java.time.Instant;
import java.util.concurrent.Callable;

/**
 * A callback that has a handler: makes jobs of bodies.
 *
 * @param callback which one
 * @param handler acknowledged first, {@code null} for a censor
 * @param censor asked first, {@code null} for a handler
 */
record Route<T>(Callback<T> callback, Handler<T> handler, Replier<T> censor) {
    /** A censor whose decision is made a reply. */
    @FunctionalInterface
    interface Replier<T> {
        Reply reply(Event<T> event) throws Exception;
    }

    static <T, A> Route<T> of(Question<T, A> question, Censor<T, A> censor) {
        return new Route<>(question, null, event -> reply(question, censor.decide(event)));
    }

    private static <T, A> Reply reply(Question<T, A> question, Decision<A> decision) throws RejectedException {
        if (decision instanceof Decision.Replace<A> replace) {
            // What the server cannot read loses the message, so it is never sent.
            return Reply.replace(question.encodeAnswerStrict(replace.content()));
        }
        return decision instanceof Decision.Refuse<A> ? Reply.REFUSE : Reply.PASS;
    }

    boolean isAskedFirst() {
        return censor != null;
    }

    Event<T> event(byte[] raw) throws RejectedException {
        T body = callback.decode(raw);
        return new Event<>(
                callback.edition(),
                callback.name(),
                body,
                raw,
                Instant.now(),
                callback.identity(body),
                callback.orderKey(body));
    }

    Job job(Event<T> event) {
        return new Job(event, () -> handler.handle(event));
    }

    Callable<Reply> question(Event<T> event) {
        return () -> censor.reply(event);
    }
}

package imhook.sdk.receiver;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks censors, within the time that the server waits. */
final class Censors {
    private final Settings settings;
    private final Counters counters;
    private final Hooks hooks;
    private final Window<Reply> answers;
    private final ExecutorService threads = Threads.cached("imhook-censor");

    Censors(Settings settings, Counters counters, Hooks hooks) {
        this.settings = settings;
        this.counters = counters;
        this.hooks = hooks;
        this.answers = new Window<>(settings.remembered);
    }

    /**
     * Answers a question. A repeat gets the answer of the first copy, and waits for it where it has to: an empty 200 would let
     * the message pass.
     */
    <T> Reply answer(Route<T> route, Event<T> event) throws InterruptedException {
        try (Window<Reply>.Claim claim = answers.claim(event)) {
            // The first copy decides within the limit; so much again is for the machine.
            Reply known = claim.answerOrTurn(Deadline.in(settings.censorLimit.multipliedBy(2)));
            if (known != null) {
                counters.repeated.incrementAndGet();
                return known;
            }
            counters.accepted.incrementAndGet();
            Reply reply = Reply.of(settings.censorFallback);
            try {
                reply = ask(event, route.question(event));
            } finally {
                claim.settle(reply);
            }
            return reply;
        } catch (LateException e) {
            counters.repeated.incrementAndGet();
            return Reply.of(settings.censorFallback);
        }
    }

    /** On a thread of its own: a handler that blocks is late as well. */
    private Reply ask(Event<?> event, Callable<Reply> question) throws InterruptedException {
        Future<Reply> asked = threads.submit(question);
        try {
            Reply reply = asked.get(settings.censorLimit.toNanos(), TimeUnit.NANOSECONDS);
            counters.handled.incrementAndGet();
            return reply;
        } catch (ExecutionException e) {
            return fallback(new Failure(event, e.getCause()));
        } catch (TimeoutException e) {
            asked.cancel(true);
            return fallback(new Failure(event, e));
        }
    }

    private Reply fallback(Failure failure) {
        counters.failed.incrementAndGet();
        hooks.failed(failure);
        return Reply.of(settings.censorFallback);
    }
}

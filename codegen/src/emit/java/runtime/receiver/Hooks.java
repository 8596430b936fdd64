package imhook.sdk.receiver;

import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** What the owner of a receiver is told, so that nothing is lost silently. A hook that throws takes nothing with it. */
final class Hooks {
    private static final System.Logger LOG = System.getLogger(CallbackReceiver.class.getName());

    Consumer<Failure> error = failure -> {};
    Consumer<Rejection> reject = rejection -> {};
    Consumer<Event<?>> overflow = event -> {};

    /** An error's own text may repeat the body, so the log gets its kind only. */
    void failed(Failure failure) {
        String kind = failure.error() instanceof TimeoutException ? "was late" : "failed";
        LOG.log(
                System.Logger.Level.WARNING,
                "the handler of {0} {1}",
                failure.event().callback(),
                kind);
        tell(error, failure);
    }

    void rejected(Rejection rejection) {
        LOG.log(
                System.Logger.Level.WARNING,
                "body refused: {0}",
                rejection.rejected().getMessage());
        tell(reject, rejection);
    }

    void overflowed(Event<?> event) {
        LOG.log(System.Logger.Level.WARNING, "no place in the queue for {0}", event.callback());
        tell(overflow, event);
    }

    void refused(String callback, int status) {
        LOG.log(System.Logger.Level.WARNING, "request for {0} refused: {1}", callback, status);
    }

    void stopped(Stopped stopped) {
        int unfinished = stopped.unfinished().size();
        LOG.log(
                System.Logger.Level.INFO,
                "stopped, {0} unfinished, {1} waiting",
                unfinished,
                stopped.waiting().size());
    }

    private static <T> void tell(Consumer<T> hook, T what) {
        try {
            hook.accept(what);
        } catch (RuntimeException | Error e) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "a hook failed: {0}",
                    e.getClass().getName());
        }
    }
}

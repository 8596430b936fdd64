// Copied by `cargo xtask generate java` from codegen/src/emit/java/runtime; do not edit.

package example.imhook.sdk.receiver;

import example.imhook.sdk.Callback;
import example.imhook.sdk.Question;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * A receiver in the making.
 *
 * @param <B> the builder of the edition, which has a method for each callback
 */
public abstract class ReceiverBuilder<B extends ReceiverBuilder<B>> {
    final Settings settings = new Settings();
    final Routes routes = new Routes();
    final Hooks hooks = new Hooks();
    private final String edition;

    /**
     * A builder without handlers.
     *
     * @param edition the dated contract
     */
    protected ReceiverBuilder(String edition) {
        this.edition = edition;
    }

    /**
     * The builder of the edition.
     *
     * @return this
     */
    protected abstract B self();

    /**
     * How many handlers run at a time: 1, the default, keeps every event in order; with more, events of one order key stay in
     * order.
     *
     * @param workers at least 1
     * @return this builder
     */
    public B workers(int workers) {
        settings.workers = Math.max(1, workers);
        return self();
    }

    /**
     * How many events may wait for each worker: 10,000 unless told.
     *
     * @param events at least 1
     * @return this builder
     */
    public B queueSize(int events) {
        settings.places = Math.max(1, events);
        return self();
    }

    /**
     * How long a full queue holds an answer back before it says 503: 8 s unless told. The server gives up after 10.
     *
     * @param time how long
     * @return this builder
     */
    public B hold(Duration time) {
        settings.hold = time;
        return self();
    }

    /**
     * The longest body that is read: 1 MiB unless told.
     *
     * @param bytes how long
     * @return this builder
     */
    public B bodyLimit(int bytes) {
        settings.bodyLimit = bytes;
        return self();
    }

    /**
     * How long a body may take to come: 10 s unless told.
     *
     * @param time how long
     * @return this builder
     */
    public B bodyTimeout(Duration time) {
        settings.bodyTimeout = time;
        return self();
    }

    /**
     * How many events are remembered so that repeats of them are dropped: 100,000 unless told, 0 turns it off.
     *
     * @param events how many
     * @return this builder
     */
    public B remember(int events) {
        settings.remembered = events;
        return self();
    }

    /**
     * Puts all paths below this one. The server signs nothing, so give it a segment that nobody can guess; it is compared in
     * constant time and never logged.
     *
     * @param base the path
     * @return this builder
     */
    public B basePath(String base) {
        routes.setBase(base);
        return self();
    }

    /**
     * Takes posts to this path for this callback, beside its default path.
     *
     * @param callback which one
     * @param path where else it is posted to
     * @return this builder
     */
    public B path(Callback<?> callback, String path) {
        routes.addPath(own(callback).name(), path);
        return self();
    }

    /**
     * Called when a handler throws, or a censor throws or is late.
     *
     * @param hook what to do
     * @return this builder
     */
    public B onError(Consumer<Failure> hook) {
        hooks.error = Objects.requireNonNull(hook);
        return self();
    }

    /**
     * Called with every body that could not be read, before it is answered 400. Keep it short.
     *
     * @param hook what to do
     * @return this builder
     */
    public B onReject(Consumer<Rejection> hook) {
        hooks.reject = Objects.requireNonNull(hook);
        return self();
    }

    /**
     * Called with every event that is answered 503. Keep it short.
     *
     * @param hook what to do
     * @return this builder
     */
    public B onOverflow(Consumer<Event<?>> hook) {
        hooks.overflow = Objects.requireNonNull(hook);
        return self();
    }

    /**
     * How long a censor may take: 3 s unless told. The sender of the message waits 5.
     *
     * @param time how long
     * @return this builder
     */
    public B censorLimit(Duration time) {
        settings.censorLimit = time;
        return self();
    }

    /**
     * What is answered for a censor that throws or is late: that the message passes, unless told.
     *
     * @param fallback what
     * @return this builder
     */
    public B censorFallback(Fallback fallback) {
        settings.censorFallback = Objects.requireNonNull(fallback);
        return self();
    }

    /**
     * For generated code: an event is acknowledged, then handled.
     *
     * @param <T> the type of the body
     * @param callback which one
     * @param handler who handles it
     * @return this builder
     */
    protected final <T> B onEvent(Callback<T> callback, Handler<T> handler) {
        routes.add(new Route<>(callback, Objects.requireNonNull(handler), null));
        return self();
    }

    /**
     * For generated code: a question is decided on, then answered.
     *
     * @param <T> the type of the body
     * @param <A> the type of the answer
     * @param question which one
     * @param censor who decides
     * @return this builder
     */
    protected final <T, A> B onQuestion(Question<T, A> question, Censor<T, A> censor) {
        routes.add(Route.of(question, Objects.requireNonNull(censor)));
        return self();
    }

    private <T extends Callback<?>> T own(T callback) {
        if (!callback.edition().equals(edition)) {
            throw new IllegalArgumentException(callback + " is not of edition " + edition);
        }
        return callback;
    }
}

package imhook.sdk.receiver;

import imhook.sdk.Decision;

/**
 * Decides on messages, before they are answered.
 *
 * @param <T> the type of the body
 * @param <A> the content that may replace it
 */
@FunctionalInterface
public interface Censor<T, A> {
    /**
     * Decides on one message. When it throws or is late, the {@link Fallback} is answered and
     * {@link ReceiverBuilder#onError} is told.
     *
     * @param event the question
     * @return what becomes of the message
     * @throws Exception whatever keeps it from deciding
     */
    Decision<A> decide(Event<T> event) throws Exception;
}

package imhook.sdk.receiver;

/**
 * Handles events, after they were acknowledged.
 *
 * @param <T> the type of the body
 */
@FunctionalInterface
public interface Handler<T> {
    /**
     * Handles one event. What it throws is counted, and handed to {@link ReceiverBuilder#onError} with the event.
     *
     * @param event the event
     * @throws Exception whatever keeps it from its work
     */
    void handle(Event<T> event) throws Exception;
}

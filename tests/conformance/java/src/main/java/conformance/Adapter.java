package conformance;

import com.fasterxml.jackson.databind.JsonNode;
import example.imhook.sdk.receiver.CallbackReceiver;
import java.io.IOException;

/** A way to serve a receiver, and the same framework without one. */
interface Adapter {
    /** Serves a receiver, and says where. */
    String serve(CallbackReceiver receiver) throws IOException;

    /** Reads bodies, gives them to somebody and answers 200, and says where. */
    String serveBare(Taker taker) throws IOException;

    /** What becomes of a body. */
    @FunctionalInterface
    interface Taker {
        void take(byte[] body) throws IOException;
    }

    /** Takes no more requests. */
    void stop();

    static Adapter of(JsonNode config) {
        return switch (config.path("adapter").asText("jdk")) {
            case "jdk" -> new JdkAdapter();
            case "spring" -> new SpringAdapter();
            default -> throw new IllegalArgumentException("there are jdk and spring");
        };
    }
}

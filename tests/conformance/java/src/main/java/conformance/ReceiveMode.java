package conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import example.imhook.sdk.Decision;
import example.imhook.sdk.Finding;
import example.imhook.sdk.Question;
import example.imhook.sdk.receiver.CallbackReceiver;
import example.imhook.sdk.receiver.Counts;
import example.imhook.sdk.receiver.Event;
import example.imhook.sdk.receiver.Fallback;
import example.imhook.sdk.receiver.ReceiverBuilder;
import example.imhook.sdk.receiver.Rejection;
import example.imhook.sdk.receiver.Stopped;
import java.time.Duration;
import java.util.function.Consumer;

/** A receiver on a free port that tells what becomes of events. */
final class ReceiveMode {
    private final Lines lines;
    private final JsonNode config;
    private final Contract contract;
    private final boolean isQuiet;

    ReceiveMode(Lines lines, JsonNode config) {
        this.lines = lines;
        this.config = config;
        this.contract = new Contract(config.get("edition").textValue());
        this.isQuiet = config.path("quiet").asBoolean(false);
    }

    void run() throws Exception {
        CallbackReceiver receiver = Contract.built(builder());
        Adapter adapter = Adapter.of(config);
        String url = config.path("bare").asBoolean(false) ? adapter.serveBare(taker()) : adapter.serve(receiver);
        lines.write(Lines.object().put("listening", url));
        for (JsonNode line = lines.read(); line != null; line = lines.read()) {
            if (line.has("stop")) {
                adapter.stop();
                stopped(
                        receiver,
                        receiver.stop(Duration.ofMillis(line.get("stop").longValue())));
                return;
            }
        }
    }

    private Adapter.Taker taker() {
        if (!config.has("decode")) {
            return body -> {};
        }
        Class<?> body = contract.body(config.get("decode").textValue());
        return Usual.mapper(body).readerFor(body)::readValue;
    }

    private ReceiverBuilder<?> builder() {
        ReceiverBuilder<?> builder = contract.receiver(this::handle, this::decide);
        text("basePath", builder::basePath);
        number("workers", builder::workers);
        number("queueSize", builder::queueSize);
        number("holdMs", milliseconds -> builder.hold(Duration.ofMillis(milliseconds)));
        number("bodyLimit", builder::bodyLimit);
        number("bodyTimeoutMs", milliseconds -> builder.bodyTimeout(Duration.ofMillis(milliseconds)));
        number("remember", builder::remember);
        number("censorLimitMs", milliseconds -> builder.censorLimit(Duration.ofMillis(milliseconds)));
        text("censorFallback", word -> builder.censorFallback(word.equals("refuse") ? Fallback.REFUSE : Fallback.PASS));
        builder.onError(failure -> tell("failed", failure.event()));
        builder.onOverflow(event -> tell("overflowed", event));
        builder.onReject(this::rejected);
        return builder;
    }

    private void text(String name, Consumer<String> setting) {
        if (config.has(name)) {
            setting.accept(config.get(name).textValue());
        }
    }

    private void number(String name, Consumer<Integer> setting) {
        if (config.has(name)) {
            setting.accept(config.get(name).intValue());
        }
    }

    private void handle(Event<Object> event) throws Exception {
        work();
        if (isQuiet) {
            return;
        }
        ObjectNode told = event(event).put("identity", event.identity()).put("orderKey", event.orderKey());
        told.put("raw", Lines.text(event.raw()));
        tell("handled", told);
    }

    private Decision<Object> decide(Event<Object> event) throws Exception {
        handle(event);
        JsonNode censor = config.path("censor");
        if (censor.has("replace")) {
            Question<Object, Object> question = DecodeMode.question(contract.callback(event.callback()));
            return Decision.replace(question.decodeAnswer(Lines.bytes(censor.get("replace"))));
        }
        return censor.asText("pass").equals("refuse") ? Decision.refuse() : Decision.pass();
    }

    private void work() throws InterruptedException {
        if (config.has("handlerMs")) {
            Thread.sleep(config.get("handlerMs").asLong());
        }
        if (config.path("handlerFails").asBoolean(false)) {
            throw new IllegalStateException("told to fail");
        }
    }

    private void tell(String what, Event<?> event) {
        tell(what, event(event).put("raw", Lines.text(event.raw())));
    }

    private void rejected(Rejection rejection) {
        ObjectNode told = Lines.object().put("callback", rejection.rejected().callback());
        told.put("raw", Lines.text(rejection.raw()));
        ArrayNode errors = told.putArray("errors");
        for (Finding finding : rejection.rejected().findings()) {
            errors.addObject()
                    .put("pointer", finding.pointer())
                    .put("reason", finding.reason().word());
        }
        tell("rejected", told);
    }

    private void tell(String what, ObjectNode told) {
        if (!isQuiet) {
            lines.write(Lines.object().set(what, told));
        }
    }

    private static ObjectNode event(Event<?> event) {
        return Lines.object().put("callback", event.callback());
    }

    private void stopped(CallbackReceiver receiver, Stopped stopped) {
        Counts counts = receiver.counts();
        ObjectNode told = Lines.object()
                .put("received", counts.received())
                .put("accepted", counts.accepted())
                .put("rejected", counts.rejected())
                .put("repeated", counts.repeated())
                .put("overflowed", counts.overflowed())
                .put("handled", counts.handled())
                .put("failed", counts.failed())
                .put("left", stopped.unfinished().size() + stopped.waiting().size());
        lines.write(Lines.object().set("stopped", told));
    }
}

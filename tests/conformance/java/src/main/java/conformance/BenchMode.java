package conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import example.imhook.sdk.Callback;
import java.io.IOException;

/** Our decoder and encoder beside Jackson's data binding, into and out of the same records. */
final class BenchMode {
    /** How many bodies go by between two looks at the clock. */
    private static final int BATCH = 64;

    private static final long NANOS = 1_000_000;

    /** Rounds that count for nothing, so that everything is compiled. */
    private static final int WARM_UP = 3;

    /** What was made last: it has to go somewhere, or the compiler sees that nobody needs it. */
    private static Object sink;

    private final Lines lines;

    BenchMode(Lines lines) {
        this.lines = lines;
    }

    /** What is measured. */
    @FunctionalInterface
    private interface Work {
        Object once() throws IOException;
    }

    void run() throws IOException {
        for (JsonNode request = lines.read(); request != null; request = lines.read()) {
            lines.write(measure(request));
        }
    }

    private static ObjectNode measure(JsonNode request) throws IOException {
        Contract contract = new Contract(request.get("edition").textValue());
        String name = request.get("callback").textValue();
        Callback<Object> callback = contract.callback(name);
        byte[] bytes = Lines.bytes(request.get("body"));
        ObjectMapper usual = Usual.mapper(contract.body(name));
        ObjectReader reader = usual.readerFor(contract.body(name));
        ObjectWriter writer = usual.writerFor(contract.body(name));
        Object body = callback.decode(bytes);
        if (!body.equals(reader.readValue(bytes))) {
            throw new IllegalStateException("data binding reads another body");
        }
        ObjectNode result = Lines.object().put("usual", Usual.NAME);
        compare(request, result.putObject("decode"), () -> callback.decode(bytes), () -> reader.readValue(bytes));
        compare(request, result.putObject("encode"), () -> callback.encode(body), () -> writer.writeValueAsBytes(body));
        return result;
    }

    private static void compare(JsonNode request, ObjectNode result, Work ours, Work usual) throws IOException {
        long time = request.get("ms").longValue() * NANOS;
        for (int round = 0; round < WARM_UP; round++) {
            nanos(ours, time);
            nanos(usual, time);
        }
        ArrayNode first = result.putArray("ours");
        ArrayNode second = result.putArray("usual");
        for (int round = 0; round < request.get("rounds").intValue(); round++) {
            first.add(nanos(ours, time));
            second.add(nanos(usual, time));
        }
    }

    /** Nanoseconds for one body. */
    private static double nanos(Work work, long time) throws IOException {
        long start = System.nanoTime();
        long count = 0;
        long passed = 0;
        while (passed < time) {
            for (int index = 0; index < BATCH; index++) {
                sink = work.once();
            }
            count += BATCH;
            passed = System.nanoTime() - start;
        }
        return (double) passed / count;
    }
}

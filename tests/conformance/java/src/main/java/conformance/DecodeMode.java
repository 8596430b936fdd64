package conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import example.imhook.sdk.Callback;
import example.imhook.sdk.Finding;
import example.imhook.sdk.Question;
import example.imhook.sdk.RejectedException;
import java.io.IOException;
import java.util.List;

/** Decodes, checks and encodes bodies. */
final class DecodeMode {
    private static final String ANSWER = ".answer";

    private final Lines lines;

    DecodeMode(Lines lines) {
        this.lines = lines;
    }

    void run() throws IOException {
        for (JsonNode request = lines.read(); request != null; request = lines.read()) {
            ObjectNode reply = Lines.object();
            reply.set("id", request.get("id"));
            try {
                answer(request, reply);
            } catch (RejectedException e) {
                refuse(reply, e.findings());
            }
            lines.write(reply);
        }
    }

    private void answer(JsonNode request, ObjectNode reply) throws RejectedException {
        String name = request.get("callback").textValue();
        byte[] body = Lines.bytes(request.get("body"));
        boolean isStrict = request.get("profile").textValue().equals("strict");
        Contract contract = new Contract(request.get("edition").textValue());
        if (name.endsWith(ANSWER)) {
            answer(question(contract.callback(name.replace(ANSWER, ""))), body, isStrict, reply);
        } else {
            event(contract.callback(name), body, isStrict, reply);
        }
    }

    private void event(Callback<Object> callback, byte[] body, boolean isStrict, ObjectNode reply)
            throws RejectedException {
        List<Finding> findings = isStrict ? callback.check(body) : List.of();
        if (!findings.isEmpty()) {
            refuse(reply, findings);
            return;
        }
        Object decoded = callback.decode(body);
        accept(reply, callback.encode(decoded), callback.identity(decoded), callback.orderKey(decoded));
    }

    private void answer(Question<Object, Object> question, byte[] body, boolean isStrict, ObjectNode reply)
            throws RejectedException {
        List<Finding> findings = isStrict ? question.checkAnswer(body) : List.of();
        if (!findings.isEmpty()) {
            refuse(reply, findings);
            return;
        }
        accept(reply, question.encodeAnswer(question.decodeAnswer(body)), null, null);
    }

    private static void accept(ObjectNode reply, byte[] encoded, String identity, String orderKey) {
        reply.put("ok", true).put("encoded", Lines.text(encoded));
        reply.put("identity", identity).put("orderKey", orderKey);
    }

    private static void refuse(ObjectNode reply, List<Finding> findings) {
        reply.put("ok", false);
        reply.put("reason", findings.get(0).reason().word());
        reply.put("pointer", findings.get(0).pointer());
        ArrayNode all = reply.putArray("findings");
        for (Finding finding : findings) {
            all.addObject()
                    .put("pointer", finding.pointer())
                    .put("reason", finding.reason().word());
        }
    }

    /** Who knows a callback by its name only knows no type of its answer. */
    @SuppressWarnings("unchecked")
    static Question<Object, Object> question(Callback<Object> callback) {
        return (Question<Object, Object>) callback;
    }
}

package conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import example.imhook.sdk.Callback;
import example.imhook.sdk.Decision;
import example.imhook.sdk.RejectedException;
import example.imhook.sdk.client.CallbackClient;
import example.imhook.sdk.client.ClientBuilder;
import example.imhook.sdk.client.ClientException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Posts bodies with the typed client. */
final class SendMode {
    private final Lines lines;
    private final JsonNode config;
    private final Map<String, CallbackClient> clients = new HashMap<>();

    SendMode(Lines lines, JsonNode config) {
        this.lines = lines;
        this.config = config;
    }

    void run() throws Exception {
        for (JsonNode request = lines.read(); request != null; request = lines.read()) {
            ObjectNode reply = Lines.object();
            reply.set("id", request.get("id"));
            send(request, reply);
            lines.write(reply);
        }
    }

    private void send(JsonNode request, ObjectNode reply) throws Exception {
        String edition = request.get("edition").textValue();
        String name = request.get("callback").textValue();
        Callback<Object> callback = new Contract(edition).callback(name);
        CallbackClient client = clients.computeIfAbsent(edition, this::client);
        try {
            Object body = callback.decode(Lines.bytes(request.get("body")));
            JsonNode answer = answer(callback, Contract.post(client, name, body));
            reply.put("ok", true).set("answer", answer);
        } catch (RejectedException e) {
            fail(reply, "rejected", null);
        } catch (ClientException.Status e) {
            fail(reply, "status", e.status());
        } catch (ClientException.Timeout e) {
            fail(reply, "timeout", null);
        } catch (ClientException.Answer e) {
            fail(reply, "answer", null);
        } catch (ClientException.Connection e) {
            fail(reply, "connection", null);
        }
    }

    private CallbackClient client(String edition) {
        ClientBuilder<?> builder =
                new Contract(edition).client(config.get("url").textValue());
        if (config.has("timeoutMs")) {
            builder.timeout(Duration.ofMillis(config.get("timeoutMs").longValue()));
        }
        builder.retries(config.path("retries").asInt(0));
        return Contract.built(builder);
    }

    private static JsonNode answer(Callback<Object> callback, Decision<?> decision) {
        if (decision instanceof Decision.Replace<?> replace) {
            byte[] content = DecodeMode.question(callback).encodeAnswer(replace.content());
            return Lines.object().put("replace", Lines.text(content));
        }
        if (decision == null) {
            return Lines.JSON.nullNode();
        }
        return Lines.JSON.getNodeFactory().textNode(decision instanceof Decision.Pass<?> ? "pass" : "refuse");
    }

    private static void fail(ObjectNode reply, String error, Integer status) {
        reply.put("ok", false).put("error", error);
        if (status != null) {
            reply.put("status", status);
        }
    }
}

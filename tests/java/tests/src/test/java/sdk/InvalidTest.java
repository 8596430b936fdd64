package sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import conformance.Contract;
import example.imhook.sdk.Decision;
import example.imhook.sdk.receiver.Answer;
import example.imhook.sdk.receiver.CallbackReceiver;
import example.imhook.sdk.receiver.Rejection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every body, posted to a receiver: answered as the manifest says, and never lost silently. */
class InvalidTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Rejection> rejected = Support.seen();
    private final List<String> seen = Support.seen();
    private final Map<String, CallbackReceiver> receivers =
            Stream.of("2020-10", "2024-03").collect(Collectors.toMap(Function.identity(), this::receiver));

    private CallbackReceiver receiver(String edition) {
        return Contract.built(new Contract(edition)
                .receiver(
                        event -> seen.add(Support.text(
                                Bodies.callback(edition, event.callback()).encode(event.body()))),
                        event -> {
                            seen.add(Support.text(
                                    Bodies.callback(edition, event.callback()).encode(event.body())));
                            return Decision.pass();
                        })
                .onReject(rejected::add));
    }

    @Test
    void everyRowOfTheManifestIsAnsweredAsItSays() throws Exception {
        int rows = 0;
        for (Vectors.Invalid row : Vectors.invalid()) {
            if (row.isAnswer()) {
                continue;
            }
            rows++;
            String path = Bodies.callback(row.edition(), row.callback()).defaultPath();
            Answer answer = Support.post(receivers.get(row.edition()), path, row.bytes());
            if (row.isTolerated()) {
                assertEquals(200, answer.status(), row.file());
                assertEquals(0, answer.body().length, row.file());
                continue;
            }
            assertEquals(400, answer.status(), row.file());
            JsonNode expected = JSON.createObjectNode()
                    .put("type", "about:blank")
                    .put("title", "The body breaks the contract")
                    .put("status", 400)
                    .put("edition", row.edition())
                    .put("callback", row.callback())
                    .set(
                            "errors",
                            JSON.createArrayNode()
                                    .add(JSON.createObjectNode()
                                            .put("pointer", row.pointer())
                                            .put("reason", row.reason())));
            assertEquals(expected.toString(), Support.text(answer.body()), row.file());
            assertEquals(1, rejected.size(), row.file());
            assertEquals(
                    Support.text(row.bytes()), Support.text(rejected.remove(0).raw()), row.file());
        }
        assertTrue(rows > 400, "only " + rows);
        receivers.values().forEach(CallbackReceiver::close);
    }

    @Test
    void everySoundBodyReachesItsHandlerWhole() {
        int repeats = 0;
        for (Vectors.Valid body : Vectors.valid()) {
            if (body.isAnswer()) {
                continue;
            }
            CallbackReceiver receiver = receivers.get(body.edition());
            long before = receiver.counts().repeated();
            String path = Bodies.callback(body.edition(), body.callback()).defaultPath();
            assertEquals(200, Support.post(receiver, path, body.bytes()).status(), body.file());
            if (receiver.counts().repeated() > before) {
                repeats++;
                continue;
            }
            Support.until("the handler", () -> seen.size() == 1);
            assertEquals(Support.text(body.bytes()), seen.remove(0), body.file());
        }
        assertTrue(repeats < 40, repeats + " repeats");
        assertEquals(List.of(), rejected);
        receivers.values().forEach(CallbackReceiver::close);
    }

    @Test
    void aRefusalListsAHundredPlacesAtMost() throws Exception {
        String sessions = "1,".repeat(200) + "1";
        String body = Support.online("u", 1).replace("\"sessions\":[]", "\"sessions\":[" + sessions + "]");
        Answer answer = Support.post(receivers.get("2024-03"), Support.ONLINE, Support.bytes(body));
        assertEquals(100, JSON.readTree(answer.body()).get("errors").size());
        assertEquals(201, rejected.get(0).rejected().findings().size());
    }
}

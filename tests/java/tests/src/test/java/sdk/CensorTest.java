package sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import example.imhook.sdk.Decision;
import example.imhook.sdk.RejectedException;
import example.imhook.sdk.receiver.Answer;
import example.imhook.sdk.receiver.Censor;
import example.imhook.sdk.receiver.Failure;
import example.imhook.sdk.receiver.Fallback;
import example.imhook.sdk.v2024_03.Callbacks;
import example.imhook.sdk.v2024_03.Client;
import example.imhook.sdk.v2024_03.Receiver;
import example.imhook.sdk.v2024_03.body.ContentType;
import example.imhook.sdk.v2024_03.body.Message;
import example.imhook.sdk.v2024_03.body.MessageCensorAnswer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The censor: asked before the answer, in time, once per message. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class CensorTest {
    private static final String PATH = "/message/censor";

    private static String payload(String text) {
        return "{\"type\":1,\"searchableContent\":\"" + text + "\",\"pushContent\":\"\",\"pushData\":\"\","
                + "\"content\":\"\",\"mediaType\":0,\"remoteMediaUrl\":\"\",\"persistFlag\":3,\"expireDuration\":0,"
                + "\"mentionedType\":0,\"mentionedTarget\":[],\"extra\":\"\"}";
    }

    private static String question(long id, String text) {
        return "{\"messageId\":" + id + ",\"sender\":\"u\",\"conv\":{\"type\":0,\"target\":\"v\",\"line\":0},"
                + "\"payload\":" + payload(text) + ",\"toUsers\":[],\"timestamp\":5}";
    }

    /** A whole payload with another text. */
    private static MessageCensorAnswer replaced(Message message) {
        return MessageCensorAnswer.from(message.payload())
                .searchableContent("***")
                .build();
    }

    private static Receiver byText() {
        return Receiver.builder()
                .onMessageCensor(event -> switch (event.body().payload().searchableContent()) {
                    case "fine" -> Decision.pass();
                    case "rude" -> Decision.replace(replaced(event.body()));
                    default -> Decision.refuse();
                })
                .build();
    }

    @ParameterizedTest
    @EnumSource
    void theThreeAnswersAsTheyAreOnTheWire(Served.Adapter adapter) throws Exception {
        try (Served served = adapter.serve(byText())) {
            Raw pass = Raw.exchange(served.url(), Raw.request(PATH, question(1, "fine")));
            assertEquals(200, pass.status());
            assertEquals("0", pass.header("content-length"));
            Raw replace = Raw.exchange(served.url(), Raw.request(PATH, question(2, "rude")));
            assertEquals(200, replace.status());
            assertEquals(payload("***"), Support.text(replace.body()));
            assertNull(replace.header("transfer-encoding"));
            assertNull(replace.header("content-encoding"));
            Raw refuse = Raw.exchange(served.url(), Raw.request(PATH, question(3, "vile")));
            assertEquals(403, refuse.status());
            assertEquals("0", refuse.header("content-length"));
        }
    }

    @Test
    void theClientReadsTheThreeAnswers() throws Exception {
        try (Served served = Served.Adapter.JDK.serve(byText())) {
            Client client = new Client(served.url());
            Message rude = message(2, "rude");
            assertEquals(Decision.pass(), client.messageCensor(message(1, "fine")));
            assertEquals(Decision.replace(replaced(rude)), client.messageCensor(rude));
            assertEquals(Decision.refuse(), client.messageCensor(message(3, "vile")));
        }
    }

    private static Message message(long id, String text) throws RejectedException {
        return Callbacks.MESSAGE_CENSOR.decode(Support.bytes(question(id, text)));
    }

    @Test
    void everyAnswerAmongTheVectorsCanBeGiven() throws Exception {
        List<Vectors.Valid> answers =
                Vectors.valid().stream().filter(Vectors.Valid::isAnswer).toList();
        assertTrue(answers.size() >= 3);
        for (Vectors.Valid body : answers) {
            MessageCensorAnswer content = Callbacks.MESSAGE_CENSOR.decodeAnswer(body.bytes());
            Receiver receiver = Receiver.builder()
                    .onMessageCensor(event -> Decision.replace(content))
                    .build();
            Answer answer = Support.post(receiver, PATH, Support.bytes(question(1, "x")));
            assertEquals(200, answer.status());
            assertEquals(Support.text(body.bytes()), Support.text(answer.body()), body.file());
        }
    }

    /** What a censor is answered for that does what it should not, and why. */
    private record Misbehaved(int status, int length, Throwable error) {
        static Misbehaved of(Fallback fallback, Censor<Message, MessageCensorAnswer> censor) {
            List<Failure> failures = Support.seen();
            Receiver.Builder builder = Receiver.builder()
                    .onMessageCensor(censor)
                    .onError(failures::add)
                    .censorLimit(Duration.ofMillis(200));
            Receiver receiver = fallback == null
                    ? builder.build()
                    : builder.censorFallback(fallback).build();
            Answer answer = Support.post(receiver, PATH, Support.bytes(question(1, "x")));
            assertEquals(1, receiver.counts().accepted());
            assertEquals(0, receiver.counts().handled());
            assertEquals(1, receiver.counts().failed());
            assertEquals(question(1, "x"), Support.text(failures.get(0).event().raw()));
            return new Misbehaved(
                    answer.status(), answer.body().length, failures.get(0).error());
        }
    }

    @Test
    void aCensorThatThrowsIsAnsweredAsConfigured() {
        Censor<Message, MessageCensorAnswer> censor = event -> {
            throw new IOException("no database");
        };
        Misbehaved passed = Misbehaved.of(null, censor);
        assertEquals(200, passed.status(), "pass by default");
        assertEquals(0, passed.length());
        assertInstanceOf(IOException.class, passed.error());
        assertEquals(403, Misbehaved.of(Fallback.REFUSE, censor).status());
        Misbehaved error = Misbehaved.of(null, event -> {
            throw new AssertionError("a bug");
        });
        assertEquals(200, error.status());
    }

    @Test
    void aCensorThatIsLateIsAnsweredAsConfigured() {
        Support.Gate gate = new Support.Gate();
        Misbehaved late = Misbehaved.of(Fallback.REFUSE, event -> {
            gate.pass();
            return Decision.pass();
        });
        assertEquals(403, late.status());
        assertInstanceOf(TimeoutException.class, late.error());
    }

    @Test
    void anAnswerThatWouldLoseTheMessageIsNeverSent() {
        Misbehaved bad = Misbehaved.of(
                null,
                event -> Decision.replace(MessageCensorAnswer.builder()
                        .type(ContentType.IMAGE)
                        .base64edData("no base64!")
                        .build()));
        assertEquals(200, bad.status());
        assertEquals(0, bad.length());
        assertTrue(
                bad.error().getMessage().contains("/base64edData not-base64"),
                bad.error().getMessage());
    }

    @Test
    void aRepeatedQuestionGetsTheRememberedAnswer() {
        AtomicInteger asked = new AtomicInteger();
        // Only the first answer refuses: a second question would let the message pass.
        Receiver receiver = Receiver.builder()
                .onMessageCensor(event -> asked.getAndIncrement() == 0 ? Decision.refuse() : Decision.pass())
                .build();
        for (int copy = 0; copy < 3; copy++) {
            assertEquals(403, Support.post(receiver, PATH, question(1, "x")));
        }
        assertEquals(200, Support.post(receiver, PATH, question(2, "x")));
        assertEquals(2, asked.get());
        assertEquals(2, receiver.counts().accepted());
        assertEquals(2, receiver.counts().repeated());
    }

    @Test
    void answersAreRememberedWithinTheWindowOnly() {
        Receiver receiver = Receiver.builder()
                .remember(1)
                .onMessageCensor(event -> Decision.refuse())
                .build();
        for (long id : new long[] {1, 1, 2, 1}) {
            assertEquals(403, Support.post(receiver, PATH, question(id, "x")));
        }
        assertEquals(3, receiver.counts().accepted());
        assertEquals(1, receiver.counts().repeated());
    }

    @Test
    void aQuestionAskedAgainMeanwhileWaitsForTheOneAnswer() throws Exception {
        Support.Gate gate = new Support.Gate();
        AtomicInteger asked = new AtomicInteger();
        Receiver receiver = Receiver.builder()
                .censorLimit(Duration.ofMinutes(1))
                .onMessageCensor(event -> {
                    asked.incrementAndGet();
                    gate.pass();
                    return Decision.replace(replaced(event.body()));
                })
                .build();
        List<CompletableFuture<Answer>> copies = new ArrayList<>();
        for (int copy = 1; copy <= 3; copy++) {
            int count = copy;
            copies.add(Support.start(() -> Support.post(receiver, PATH, Support.bytes(question(1, "x")))));
            Support.until("copy " + copy, () -> receiver.counts().received() == count);
        }
        gate.openForGood();
        for (CompletableFuture<Answer> copy : copies) {
            assertEquals(payload("***"), Support.text(copy.get().body()));
        }
        assertEquals(1, asked.get());
    }
}

package sdk;

import conformance.Contract;
import example.imhook.sdk.Callback;
import example.imhook.sdk.Finding;
import example.imhook.sdk.Question;
import example.imhook.sdk.RejectedException;
import java.util.List;

/** Bodies and answers by the names of edition and callback. */
final class Bodies {
    private static final String ANSWER = ".answer";

    private Bodies() {}

    static Callback<Object> callback(String edition, String name) {
        return new Contract(edition).callback(name.replace(ANSWER, ""));
    }

    @SuppressWarnings("unchecked")
    private static Question<Object, Object> question(String edition, String name) {
        return (Question<Object, Object>) callback(edition, name);
    }

    /** Decodes a body and encodes it again. */
    static byte[] again(String edition, String name, byte[] body) throws RejectedException {
        if (name.endsWith(ANSWER)) {
            Question<Object, Object> question = question(edition, name);
            return question.encodeAnswer(question.decodeAnswer(body));
        }
        Callback<Object> callback = callback(edition, name);
        return callback.encode(callback.decode(body));
    }

    /** What the tolerant profile has against a body. */
    static List<Finding> tolerant(String edition, String name, byte[] body) {
        try {
            again(edition, name, body);
            return List.of();
        } catch (RejectedException e) {
            return e.findings();
        }
    }

    /** What the strict profile has against a body. */
    static List<Finding> strict(String edition, String name, byte[] body) {
        return name.endsWith(ANSWER)
                ? question(edition, name).checkAnswer(body)
                : callback(edition, name).check(body);
    }

    /** Findings in one line. */
    static String told(List<Finding> findings) {
        return String.join(
                ", ",
                findings.stream()
                        .map(finding ->
                                finding.pointer() + ' ' + finding.reason().word())
                        .toList());
    }
}

// Copied by `cargo xtask generate java` from codegen/src/emit/java/runtime; do not edit.

package example.imhook.sdk.receiver;

import example.imhook.sdk.Finding;
import example.imhook.sdk.RejectedException;
import example.imhook.sdk.internal.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The answers of a receiver. A refusal holds a problem (RFC 9457), without any value of the body. */
final class Answers {
    static final int OK = 200;
    static final int BAD_REQUEST = 400;
    static final int FORBIDDEN = 403;
    static final int NOT_FOUND = 404;
    static final int METHOD_NOT_ALLOWED = 405;
    static final int PAYLOAD_TOO_LARGE = 413;
    static final int UNSUPPORTED_MEDIA_TYPE = 415;
    static final int SERVICE_UNAVAILABLE = 503;

    /** How many findings a refusal lists, so that a small body cannot cause a huge answer. */
    private static final int LISTED = 100;

    private static final byte[] EMPTY = {};

    private Answers() {}

    /** Taken: 200 without a body. */
    static Answer taken() {
        return new Answer(OK, Map.of(), EMPTY);
    }

    /** What a censor decided. */
    static Answer decided(Reply reply) {
        return switch (reply.kind()) {
            case PASS -> taken();
            case REFUSE -> new Answer(FORBIDDEN, Map.of(), EMPTY);
            case REPLACE -> new Answer(OK, Map.of("Content-Type", "application/json; charset=utf-8"), reply.content());
        };
    }

    /** Any status that says no. */
    static Answer problem(int status) {
        StringBuilder problem = start(title(status), status);
        Answer answer = problem(status, problem);
        if (status == METHOD_NOT_ALLOWED) {
            return new Answer(
                    status,
                    Map.of("Content-Type", answer.headers().get("Content-Type"), "Allow", "POST"),
                    answer.body());
        }
        return answer;
    }

    /** A body that could not be read: places and reasons (rule R7). */
    static Answer rejected(RejectedException rejected) {
        StringBuilder problem = start("The body breaks the contract", BAD_REQUEST);
        member(problem, "edition", rejected.edition());
        member(problem, "callback", rejected.callback());
        problem.append(",\"errors\":");
        char separator = '[';
        List<Finding> findings = rejected.findings();
        for (Finding finding : findings.subList(0, Math.min(LISTED, findings.size()))) {
            problem.append(separator).append("{\"pointer\":");
            JsonText.quote(problem, finding.pointer());
            member(problem, "reason", finding.reason().word());
            problem.append('}');
            separator = ',';
        }
        return problem(BAD_REQUEST, problem.append(']'));
    }

    private static Answer problem(int status, StringBuilder problem) {
        byte[] body = problem.append('}').toString().getBytes(StandardCharsets.UTF_8);
        return new Answer(status, Map.of("Content-Type", "application/problem+json"), body);
    }

    private static StringBuilder start(String title, int status) {
        StringBuilder problem = new StringBuilder("{\"type\":\"about:blank\"");
        member(problem, "title", title);
        return problem.append(",\"status\":").append(status);
    }

    private static void member(StringBuilder problem, String name, String value) {
        problem.append(",\"").append(name).append("\":");
        JsonText.quote(problem, value);
    }

    private static String title(int status) {
        return switch (status) {
            case BAD_REQUEST -> "Bad Request";
            case NOT_FOUND -> "Not Found";
            case METHOD_NOT_ALLOWED -> "Method Not Allowed";
            case PAYLOAD_TOO_LARGE -> "Payload Too Large";
            case UNSUPPORTED_MEDIA_TYPE -> "Unsupported Media Type";
            default -> "Service Unavailable";
        };
    }
}

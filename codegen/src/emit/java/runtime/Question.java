package imhook.sdk;

import imhook.sdk.internal.BodyFormat;
import java.util.List;
import java.util.function.Function;

/**
 * A callback whose answer the server reads.
 *
 * @param <T> the type of the body
 * @param <A> the type of the answer
 */
public final class Question<T, A> extends Callback<T> {
    private final BodyFormat<A> answer;

    /**
     * For generated code.
     *
     * @param format how its body is read and written
     * @param answer how its answer is
     * @param defaultPath where it is posted to
     * @param identity what tells that two bodies are one event
     * @param orderKey what events have in common that must stay in order
     */
    public Question(
            BodyFormat<T> format,
            BodyFormat<A> answer,
            String defaultPath,
            Function<T, String> identity,
            Function<T, String> orderKey) {
        super(format, defaultPath, identity, orderKey);
        this.answer = answer;
    }

    /**
     * Reads an answer to this callback, tolerantly.
     *
     * @param bytes its bytes
     * @return the answer
     * @throws RejectedException with everything that is wrong with it
     */
    public A decodeAnswer(byte[] bytes) throws RejectedException {
        return answer.decode(bytes);
    }

    /**
     * Writes an answer to this callback, whatever it says.
     *
     * @param content the answer
     * @return its bytes
     * @throws IllegalArgumentException when a text in it is no Unicode
     */
    public byte[] encodeAnswer(A content) {
        return answer.encode(content);
    }

    /**
     * Writes an answer to this callback, but only one that the server takes.
     *
     * @param content the answer
     * @return its bytes
     * @throws RejectedException with everything that the strict profile has against it
     * @throws IllegalArgumentException when a text in it is no Unicode
     */
    public byte[] encodeAnswerStrict(A content) throws RejectedException {
        return answer.encodeStrict(content);
    }

    /**
     * Holds an answer against what the server takes.
     *
     * @param bytes its bytes
     * @return everything that is wrong with it, in the order of rule R7
     */
    public List<Finding> checkAnswer(byte[] bytes) {
        return answer.check(bytes);
    }
}

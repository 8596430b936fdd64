// Copied by `cargo xtask generate java` from codegen/src/emit/java/runtime; do not edit.

package example.imhook.sdk;

/**
 * What becomes of the message that a censor was asked about.
 *
 * @param <A> the content that may replace it
 */
public sealed interface Decision<A> {
    /**
     * It goes on as it is.
     *
     * @param <A> the content that may replace it
     * @return the decision
     */
    static <A> Decision<A> pass() {
        return new Pass<>();
    }

    /**
     * It goes on with this content, which replaces everything: echo each member that is not to change.
     *
     * @param <A> the type of the content
     * @param content the content
     * @return the decision
     */
    static <A> Decision<A> replace(A content) {
        return new Replace<>(content);
    }

    /**
     * It is refused.
     *
     * @param <A> the content that may replace it
     * @return the decision
     */
    static <A> Decision<A> refuse() {
        return new Refuse<>();
    }

    /**
     * Status 200 without a body.
     *
     * @param <A> the content that may replace it
     */
    record Pass<A>() implements Decision<A> {}

    /**
     * Status 200 with a body.
     *
     * @param <A> the type of the content
     * @param content the content
     */
    record Replace<A>(A content) implements Decision<A> {}

    /**
     * Status 403.
     *
     * @param <A> the content that may replace it
     */
    record Refuse<A>() implements Decision<A> {}
}

// Copied by `cargo xtask generate java` from codegen/src/emit/java/runtime; do not edit.

package example.imhook.sdk;

/** Why a body is refused (rule R7), in words that are equal in all languages. */
public enum Reason {
    /** The bytes are not UTF-8. */
    NOT_UTF8("not-utf8"),
    /** Objects and arrays are nested deeper than 64. */
    TOO_DEEP("too-deep"),
    /** The text is not one JSON value. */
    NOT_JSON("not-json"),
    /** A member that the profile insists on is absent or null. */
    MISSING_REQUIRED("missing-required"),
    /** A value of another JSON type, or a number that is no integer. */
    WRONG_TYPE("wrong-type"),
    /** An integer outside the width of its member. */
    OUT_OF_RANGE("out-of-range"),
    /** A known member for the second time. */
    DUPLICATE_KEY("duplicate-key"),
    /** Strict: an optional member is null instead of absent. */
    NULL_FOR_OPTIONAL("null-for-optional"),
    /** Strict: a member that the edition does not know. */
    UNKNOWN_MEMBER("unknown-member"),
    /** Strict: a code that the edition does not list. */
    UNKNOWN_CODE("unknown-code"),
    /** Strict: a value that does not fit the code beside it. */
    CONDITIONAL_VALUE("conditional-value"),
    /** Strict: text that is not padded standard base64. */
    NOT_BASE64("not-base64");

    private final String word;

    Reason(String word) {
        this.word = word;
    }

    /**
     * The word for it in every language.
     *
     * @return in kebab case
     */
    public String word() {
        return word;
    }
}

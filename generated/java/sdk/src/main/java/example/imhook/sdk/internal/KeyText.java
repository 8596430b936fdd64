// Copied by `cargo xtask generate java` from codegen/src/emit/java/runtime; do not edit.

package example.imhook.sdk.internal;

/** The text of identities and order keys (rule R9): a compact JSON array of members, equal in all languages. */
public final class KeyText {
    private final StringBuilder text = new StringBuilder(64);

    /** A time that has to be there is absent: there is no key. */
    private boolean isVoid;

    /** A key without members yet. */
    public KeyText() {}

    /**
     * Adds a text.
     *
     * @param member its value, {@code null} when absent
     */
    public void text(String member) {
        separate();
        if (member == null) {
            text.append("null");
        } else {
            JsonText.quote(text, member);
        }
    }

    /**
     * Adds a boolean.
     *
     * @param member its value, {@code null} when absent
     */
    public void bool(Boolean member) {
        separate();
        text.append(member);
    }

    /**
     * Adds an integer.
     *
     * @param member its value, {@code null} when absent, which counts as 0
     */
    public void integer(Number member) {
        separate();
        text.append(member == null ? 0 : member.longValue());
    }

    /**
     * Adds a time: without it a second genuine event would pass for a repeat, so there is no key at all.
     *
     * @param member its value, {@code null} when absent
     */
    public void time(Number member) {
        isVoid |= member == null || member.longValue() == 0;
        integer(member);
    }

    /**
     * The finished text.
     *
     * @return the text, or {@code null}
     */
    public String finish() {
        return isVoid ? null : text.append(']').toString();
    }

    private void separate() {
        text.append(text.length() == 0 ? '[' : ',');
    }
}

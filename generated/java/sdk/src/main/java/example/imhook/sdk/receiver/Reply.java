// Copied by `cargo xtask generate java` from codegen/src/emit/java/runtime; do not edit.

package example.imhook.sdk.receiver;

/** What a censor's handler leaves to be sent: its content is there for {@link Kind#REPLACE} only. */
record Reply(Kind kind, byte[] content) {
    static final Reply PASS = new Reply(Kind.PASS, null);
    static final Reply REFUSE = new Reply(Kind.REFUSE, null);

    enum Kind {
        PASS,
        REPLACE,
        REFUSE
    }

    static Reply replace(byte[] content) {
        return new Reply(Kind.REPLACE, content);
    }

    static Reply of(Fallback fallback) {
        return fallback == Fallback.PASS ? PASS : REFUSE;
    }
}

package imhook.sdk.receiver;

/** What is answered for a censor that throws or is late. */
public enum Fallback {
    /** The message goes on. */
    PASS,
    /** The message is refused. */
    REFUSE
}

package imhook.sdk.internal;

/** How much a check insists on. */
public enum Profile {
    /** What a receiver insists on. */
    TOLERANT,
    /** What a correct sender writes. */
    STRICT
}

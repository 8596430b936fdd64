// Copied by `cargo xtask generate java` from codegen/src/emit/java/runtime; do not edit.

package example.imhook.sdk.internal;

/** A member of an object: its name, its type, and when it is there. */
public final class Member {
    private final String name;

    /** As it is written. */
    private final byte[] quotedName;

    private final Kind kind;
    private final Presence presence;

    /** When a member is there. */
    public enum Presence {
        /** Both profiles insist on it. */
        REQUIRED,
        /** The server always writes it; the strict profile insists on it. */
        ALWAYS_WRITTEN,
        /** It may be absent. */
        OPTIONAL;

        boolean isRequired(Profile profile) {
            return this == REQUIRED || this == ALWAYS_WRITTEN && profile == Profile.STRICT;
        }
    }

    private Member(String name, Kind kind, Presence presence) {
        this.name = name;
        this.quotedName = JsonWriter.quoted(name);
        this.kind = kind;
        this.presence = presence;
    }

    /**
     * A member that both profiles insist on.
     *
     * @param name its name on the wire
     * @param kind its type
     * @return the member
     */
    public static Member required(String name, Kind kind) {
        return new Member(name, kind, Presence.REQUIRED);
    }

    /**
     * A member that the server always writes.
     *
     * @param name its name on the wire
     * @param kind its type
     * @return the member
     */
    public static Member alwaysWritten(String name, Kind kind) {
        return new Member(name, kind, Presence.ALWAYS_WRITTEN);
    }

    /**
     * A member that may be absent.
     *
     * @param name its name on the wire
     * @param kind its type
     * @return the member
     */
    public static Member optional(String name, Kind kind) {
        return new Member(name, kind, Presence.OPTIONAL);
    }

    String name() {
        return name;
    }

    byte[] quotedName() {
        return quotedName;
    }

    Kind kind() {
        return kind;
    }

    Presence presence() {
        return presence;
    }
}

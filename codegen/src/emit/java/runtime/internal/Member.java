package imhook.sdk.internal;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;

/** A member of an object: its name, its type, and when it is there. */
public final class Member {
    private final SerializableString name;
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
        this.name = new SerializedString(name);
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
        return name.getValue();
    }

    SerializableString serializedName() {
        return name;
    }

    Kind kind() {
        return kind;
    }

    Presence presence() {
        return presence;
    }
}

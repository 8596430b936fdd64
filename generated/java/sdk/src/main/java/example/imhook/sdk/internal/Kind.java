// Copied by `cargo xtask generate java` from codegen/src/emit/java/runtime; do not edit.

package example.imhook.sdk.internal;

import java.util.function.IntPredicate;
import java.util.function.Supplier;

/** The type of a member. */
public sealed interface Kind {
    /** Any text. */
    Kind TEXT = new Simple(Type.TEXT);

    /** Text that the strict profile wants to be padded standard base64. */
    Kind BASE64 = new Simple(Type.BASE64);

    /** {@code true} or {@code false}. */
    Kind BOOLEAN = new Simple(Type.BOOLEAN);

    /** A signed integer of 32 bits. */
    Kind INT32 = new Simple(Type.INT32);

    /** A signed integer of 64 bits. */
    Kind INT64 = new Simple(Type.INT64);

    /** An object without named members. */
    Kind OPEN_OBJECT = new Simple(Type.OPEN_OBJECT);

    /** The types that need no more words. */
    enum Type {
        /** Any text. */
        TEXT,
        /** Text in base64. */
        BASE64,
        /** A boolean. */
        BOOLEAN,
        /** 32 bits. */
        INT32,
        /** 64 bits. */
        INT64,
        /** Any object. */
        OPEN_OBJECT
    }

    /**
     * A type that needs no more words.
     *
     * @param type which one
     */
    record Simple(Type type) implements Kind {}

    /**
     * A signed integer of 32 bits of which the strict profile takes these values only.
     *
     * @param isKnown the values
     */
    record Code(IntPredicate isKnown) implements Kind {}

    /**
     * An object with named members.
     *
     * @param shape its members; looked up late, because objects may hold each other
     */
    record ObjectOf(Supplier<Shape> shape) implements Kind {}

    /**
     * An array.
     *
     * @param item the type of its elements
     */
    record ArrayOf(Kind item) implements Kind {}
}

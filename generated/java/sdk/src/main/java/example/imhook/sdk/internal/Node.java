// Copied by `cargo xtask generate java` from codegen/src/emit/java/runtime; do not edit.

package example.imhook.sdk.internal;

import java.util.List;

/** A JSON value and where it stands in the text: from {@code start} up to, not including, {@code end}. */
sealed interface Node {
    /** The first character. */
    int start();

    /** One past the last character. */
    int end();

    /** The kinds of JSON value. */
    enum Kind {
        NULL,
        BOOLEAN,
        NUMBER,
        STRING,
        ARRAY,
        OBJECT
    }

    /** Which kind of value this is. */
    Kind kind();

    /** A value without parts: a string with its escapes resolved, everything else as it was written. */
    record Scalar(int start, int end, Kind kind, String text) implements Node {}

    /** An array. */
    record Items(int start, int end, List<Node> nodes) implements Node {
        @Override
        public Kind kind() {
            return Kind.ARRAY;
        }
    }

    /** An object: all members in the order of the text, those with a doubled key too. */
    record Members(int start, int end, List<Entry> entries) implements Node {
        @Override
        public Kind kind() {
            return Kind.OBJECT;
        }
    }

    /** A member; its key has its escapes resolved. */
    record Entry(String key, int keyStart, Node value) {}
}

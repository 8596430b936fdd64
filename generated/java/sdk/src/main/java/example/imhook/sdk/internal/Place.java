// Copied by `cargo xtask generate java` from codegen/src/emit/java/runtime; do not edit.

package example.imhook.sdk.internal;

/** The way to a value; its pointer is written only where there is something to say of it. */
record Place(Place around, String step) {
    static final Place ROOT = new Place(null, "");

    Place member(String name) {
        return new Place(this, name);
    }

    Place element(int index) {
        return new Place(this, Integer.toString(index));
    }

    /** RFC 6901. */
    String pointer() {
        if (around == null) {
            return "";
        }
        return around.pointer() + '/' + step.replace("~", "~0").replace("/", "~1");
    }
}

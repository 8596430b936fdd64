// Copied by `cargo xtask generate java` from codegen/src/emit/java/runtime; do not edit.

package example.imhook.sdk.internal;

/** How much a check insists on. */
public enum Profile {
    /** What a receiver insists on. */
    TOLERANT,
    /** What a correct sender writes. */
    STRICT
}

// Copied by `cargo xtask generate java` from codegen/src/emit/java/runtime; do not edit.

package example.imhook.sdk;

/**
 * A text in both languages.
 *
 * @param en in English
 * @param zh in Chinese
 */
public record Words(String en, String zh) {}

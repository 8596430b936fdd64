// Copied by `cargo xtask generate java` from codegen/src/emit/java/runtime; do not edit.

/**
 * Receiver and client for the event callbacks of the IM service: what the editions of the contract share.
 *
 * <p>Each edition is a package below this one; import the one that your server speaks.
 */
package example.imhook.sdk;

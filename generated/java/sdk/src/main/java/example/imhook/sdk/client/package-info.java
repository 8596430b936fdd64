// Copied by `cargo xtask generate java` from codegen/src/emit/java/runtime; do not edit.

/** The client: the side that posts, the IM server or who stands in for it. */
package example.imhook.sdk.client;

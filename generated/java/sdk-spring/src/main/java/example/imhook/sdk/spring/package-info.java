// Copied by `cargo xtask generate java` from codegen/src/emit/java/runtime; do not edit.

/** The receiver in a Spring Boot application. */
package example.imhook.sdk.spring;

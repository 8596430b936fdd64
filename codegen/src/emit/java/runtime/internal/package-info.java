/**
 * How bodies are read, written and checked. Not for users: it changes without notice.
 *
 * <p>{@code BodyFormat} tries the fast path ({@code BodyParser}, on Jackson), which takes a body or is not sure; then the exact
 * path decides and explains ({@code StrictReader} makes a tree, {@code Judge} holds it against the {@code Shape}).
 */
package imhook.sdk.internal;

// Copied by `cargo xtask generate java` from codegen/src/emit/java/runtime; do not edit.

package example.imhook.sdk.receiver;

import java.util.Map;

/**
 * What is sent back. Never 408, a redirect or {@code Retry-After: 0}: the server would post again, or lose the body.
 *
 * @param status the status of HTTP
 * @param headers the headers, but for {@code Content-Length}, which has to be the length of the body: the server takes an
 *     answer without one for an empty one (W25)
 * @param body the body, empty for most
 */
public record Answer(int status, Map<String, String> headers, byte[] body) {}

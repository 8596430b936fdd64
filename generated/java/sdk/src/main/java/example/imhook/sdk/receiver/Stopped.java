// Copied by `cargo xtask generate java` from codegen/src/emit/java/runtime; do not edit.

package example.imhook.sdk.receiver;

import java.util.List;

/**
 * What a stop left behind: acknowledged events whose handler did not end. Empty after a clean stop.
 *
 * @param unfinished their handlers had started
 * @param waiting their handlers had not
 */
public record Stopped(List<Event<?>> unfinished, List<Event<?>> waiting) {
    /**
     * Whether every acknowledged event was handled.
     *
     * @return whether nothing is left
     */
    public boolean isClean() {
        return unfinished.isEmpty() && waiting.isEmpty();
    }
}

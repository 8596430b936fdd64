// Copied by `cargo xtask generate java` from codegen/src/emit/java/runtime; do not edit.

package example.imhook.sdk.receiver;

import java.time.Duration;

/** How a receiver works. */
final class Settings {
    int workers = 1;
    int places = 10_000;

    /** The server waits 10 s and posts 5 at a time. */
    Duration hold = Duration.ofSeconds(8);

    int bodyLimit = 1024 * 1024;
    Duration bodyTimeout = Duration.ofSeconds(10);
    int remembered = 100_000;
    Duration censorLimit = Duration.ofSeconds(3);
    Fallback censorFallback = Fallback.PASS;
}

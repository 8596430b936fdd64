// Copied by `cargo xtask generate java` from codegen/src/emit/java/runtime; do not edit.

package example.imhook.sdk.receiver;

import java.util.concurrent.atomic.AtomicLong;

/** The counters behind {@link Counts}. */
final class Counters {
    final AtomicLong received = new AtomicLong();
    final AtomicLong accepted = new AtomicLong();
    final AtomicLong rejected = new AtomicLong();
    final AtomicLong repeated = new AtomicLong();
    final AtomicLong overflowed = new AtomicLong();
    final AtomicLong handled = new AtomicLong();
    final AtomicLong failed = new AtomicLong();

    Counts read(int queueDepth) {
        return new Counts(
                received.get(),
                accepted.get(),
                rejected.get(),
                repeated.get(),
                overflowed.get(),
                handled.get(),
                failed.get(),
                queueDepth);
    }
}

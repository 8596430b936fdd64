package imhook.sdk.receiver;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;

/** A moment until which something is waited for. */
record Deadline(long nanos) {
    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** Nanoseconds until then; 0 or less once it is over. */
    long left() {
        return nanos - System.nanoTime();
    }

    /** Waits to be notified by a monitor that the caller holds. */
    void await(Object monitor) throws InterruptedException, LateException {
        long left = left();
        if (left <= 0) {
            throw new LateException();
        }
        TimeUnit.NANOSECONDS.timedWait(monitor, left);
    }

    /** Waits to be signalled by a lock that the caller holds. */
    void await(Condition condition) throws InterruptedException, LateException {
        if (condition.awaitNanos(left()) <= 0) {
            throw new LateException();
        }
    }
}

// Copied by `cargo xtask generate java` from codegen/src/emit/java/runtime; do not edit.

package example.imhook.sdk.receiver;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A bounded queue with one worker.
 *
 * <p>To wake a thread for every event costs more than to decode it. So a worker that has had something to do does not ask to be
 * woken at first: it looks by itself after a nap, and only a queue without a place ends that early.
 */
final class Lane {
    /** How long an event may wait for its worker to look, in nanoseconds. */
    private static final long NAP = 1_000_000;

    private final int places;
    private final Deque<Job> jobs = new ArrayDeque<>();

    private final ReentrantLock lock = new ReentrantLock();

    private final Condition hasPlace = lock.newCondition();
    private final Condition hasJob = lock.newCondition();

    private boolean isClosed;

    /** The worker sleeps until somebody wakes it. */
    private boolean isAsleep;

    /** The event whose handler runs; whoever takes it out says what became of it. */
    private final AtomicReference<Event<?>> running = new AtomicReference<>();

    Lane(int places) {
        this.places = places;
    }

    /**
     * Puts a job behind the others, or waits for a place.
     *
     * @return whether it was taken; not when the lane is closed
     */
    boolean put(Job job, Deadline deadline, Runnable taken) throws InterruptedException, LateException {
        lock.lockInterruptibly();
        try {
            while (jobs.size() >= places && !isClosed) {
                deadline.await(hasPlace);
            }
            if (isClosed) {
                return false;
            }
            // Counted before its worker can have handled it.
            taken.run();
            jobs.add(job);
            if (isAsleep || jobs.size() == places) {
                hasJob.signal();
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** The next job, whose event is the running one until it ends; {@code null} once the lane is closed and empty. */
    Job take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (jobs.isEmpty() && !isClosed) {
                hasJob.awaitNanos(NAP);
            }
            while (jobs.isEmpty()) {
                if (isClosed) {
                    return null;
                }
                sleep();
            }
            Job job = jobs.remove();
            running.set(job.event());
            hasPlace.signal();
            return job;
        } finally {
            lock.unlock();
        }
    }

    private void sleep() throws InterruptedException {
        isAsleep = true;
        try {
            hasJob.await();
        } finally {
            isAsleep = false;
        }
    }

    /** The running event has ended; not when it was abandoned before. */
    boolean end() {
        return running.getAndSet(null) != null;
    }

    /** Takes nothing new; what is there is still worked off. */
    void close() {
        lock.lock();
        try {
            isClosed = true;
            hasPlace.signalAll();
            hasJob.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Takes what is left: the event whose handler runs, and those that wait. */
    void abandon(List<Event<?>> unfinished, List<Event<?>> waiting) {
        lock.lock();
        try {
            Event<?> unended = running.getAndSet(null);
            if (unended != null) {
                unfinished.add(unended);
            }
            new ArrayList<>(jobs).forEach(job -> waiting.add(job.event()));
            jobs.clear();
        } finally {
            lock.unlock();
        }
    }

    int depth() {
        lock.lock();
        try {
            return jobs.size();
        } finally {
            lock.unlock();
        }
    }
}

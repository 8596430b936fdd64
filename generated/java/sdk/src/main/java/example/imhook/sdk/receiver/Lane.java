// Copied by `cargo xtask generate java` from codegen/src/emit/java/runtime; do not edit.

package example.imhook.sdk.receiver;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A bounded queue with one worker. */
final class Lane {
    private final int places;
    private final Deque<Job> jobs = new ArrayDeque<>();

    private final ReentrantLock lock = new ReentrantLock();

    private final Condition hasPlace = lock.newCondition();
    private final Condition hasJob = lock.newCondition();

    private boolean isClosed;

    /** The event whose handler runs. */
    private Event<?> running;

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
            hasJob.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** The next job, whose event is the running one until it ends; {@code null} once the lane is closed and empty. */
    Job take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (jobs.isEmpty()) {
                if (isClosed) {
                    return null;
                }
                hasJob.await();
            }
            Job job = jobs.remove();
            running = job.event();
            hasPlace.signal();
            return job;
        } finally {
            lock.unlock();
        }
    }

    /** The running event has ended; not when it was abandoned before. */
    boolean end() {
        lock.lock();
        try {
            boolean isOurs = running != null;
            running = null;
            return isOurs;
        } finally {
            lock.unlock();
        }
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
            if (running != null) {
                unfinished.add(running);
                running = null;
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

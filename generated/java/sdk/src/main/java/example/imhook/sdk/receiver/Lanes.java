// Copied by `cargo xtask generate java` from codegen/src/emit/java/runtime; do not edit.

package example.imhook.sdk.receiver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The queue: one lane for each worker. Events of one order key share a lane, and so stay in order.
 *
 * <p>Workers start with the first event. They keep the program alive until the receiver is stopped: what was acknowledged is
 * not to be lost because {@code main} has ended.
 */
final class Lanes {
    private final List<Lane> lanes;
    private final List<Thread> workers = new ArrayList<>();
    private final CountDownLatch ended;

    Lanes(int workers, int places) {
        lanes = Stream.generate(() -> new Lane(places)).limit(workers).toList();
        ended = new CountDownLatch(workers);
    }

    /** The lane of an event: by its order key, else by its callback. */
    Lane of(Event<?> event) {
        String key = event.orderKey() == null ? event.callback() : event.orderKey();
        int hash = key.hashCode();
        return lanes.get(Math.floorMod(hash ^ hash >>> 16, lanes.size()));
    }

    /**
     * Starts a worker for every lane, once. It runs a job, and says what is to be noted of how that went: nothing, where the
     * event was reported as left meanwhile.
     */
    synchronized void start(Function<Job, Runnable> worker) {
        if (!workers.isEmpty()) {
            return;
        }
        for (Lane lane : lanes) {
            Thread thread = new Thread(() -> work(lane, worker), "imhook-worker-" + workers.size());
            workers.add(thread);
            thread.start();
        }
    }

    private void work(Lane lane, Function<Job, Runnable> worker) {
        try {
            for (Job job = lane.take(); job != null; job = lane.take()) {
                Runnable note = worker.apply(job);
                // An interruption is the handler's own: the lane goes on.
                Thread.interrupted();
                if (lane.end()) {
                    note.run();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended.countDown();
        }
    }

    /** Takes nothing new, waits until everything is worked off, and says what is left after that time. */
    Stopped stop(Duration grace) throws InterruptedException {
        lanes.forEach(Lane::close);
        boolean isClean = !isStarted() || ended.await(grace.toNanos(), TimeUnit.NANOSECONDS);
        List<Event<?>> unfinished = new ArrayList<>();
        List<Event<?>> waiting = new ArrayList<>();
        if (!isClean) {
            lanes.forEach(lane -> lane.abandon(unfinished, waiting));
            workers.forEach(Thread::interrupt);
        }
        return new Stopped(List.copyOf(unfinished), List.copyOf(waiting));
    }

    private synchronized boolean isStarted() {
        return !workers.isEmpty();
    }

    int depth() {
        return lanes.stream().mapToInt(Lane::depth).sum();
    }
}

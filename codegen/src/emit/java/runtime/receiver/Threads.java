package imhook.sdk.receiver;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads that wait for others, and do not keep a program alive. */
final class Threads {
    private Threads() {}

    /** As many as are needed at a time; they go after a minute without work. */
    static ExecutorService cached(String name) {
        AtomicInteger number = new AtomicInteger();
        return Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, name + '-' + number.getAndIncrement());
            thread.setDaemon(true);
            return thread;
        });
    }
}

package imhook.sdk.receiver;

/** An event with its handler, ready to run. */
record Job(Event<?> event, Task task) {
    /** What is to be run. */
    @FunctionalInterface
    interface Task {
        void run() throws Exception;
    }
}

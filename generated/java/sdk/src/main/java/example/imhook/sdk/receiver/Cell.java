// Copied by `cargo xtask generate java` from codegen/src/emit/java/runtime; do not edit.

package example.imhook.sdk.receiver;

/**
 * What one event was answered, once one of its copies has decided that.
 *
 * @param <A> the answer
 */
final class Cell<A> {
    private A answer;

    /** One of the copies decides now. */
    private boolean isBusy;

    /** How many copies there are; guarded by the window. */
    int claims;

    Cell() {}

    Cell(A answer) {
        this.answer = answer;
    }

    synchronized A answerOrTurn(Deadline deadline) throws InterruptedException, LateException {
        while (answer == null && isBusy) {
            deadline.await(this);
        }
        if (answer == null) {
            isBusy = true;
        }
        return answer;
    }

    synchronized void end(A decided) {
        answer = decided;
        isBusy = false;
        notifyAll();
    }
}

package imhook.sdk.receiver;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Repeats: what was accepted lately, by callback and identity, and what it was answered.
 *
 * <p>A repeat can come while its first copy is still being decided on, on another connection. So each event has a cell that
 * only one of its copies fills; the others wait for it, and the next one tries when the first gives up.
 *
 * @param <A> what an event was answered
 */
final class Window<A> {
    private final int size;

    /** Events under way, with the number of their copies. */
    private final Map<String, Cell<A>> underWay = new HashMap<>();

    /** Events that were accepted, oldest first. */
    private final Map<String, A> remembered = new LinkedHashMap<>();

    /** A size of 0 remembers nothing. */
    Window(int size) {
        this.size = size;
    }

    /** The event's place in the window; one of its own where nothing tells two events apart. */
    Claim claim(Event<?> event) {
        if (size == 0 || event.identity() == null) {
            return new Claim(null, new Cell<>());
        }
        String key = event.callback() + ' ' + event.identity();
        synchronized (this) {
            A answer = remembered.get(key);
            if (answer != null) {
                return new Claim(null, new Cell<>(answer));
            }
            Cell<A> cell = underWay.computeIfAbsent(key, unused -> new Cell<>());
            cell.claims++;
            return new Claim(key, cell);
        }
    }

    /** A copy of an event that may be new. */
    final class Claim implements AutoCloseable {
        private final String key;
        private final Cell<A> cell;

        private Claim(String key, Cell<A> cell) {
            this.key = key;
            this.cell = cell;
        }

        /**
         * Waits until another copy has filled the cell, or until it is this one's turn.
         *
         * @return the answer, or {@code null}: it is this one's turn
         */
        A answerOrTurn(Deadline deadline) throws InterruptedException, LateException {
            return cell.answerOrTurn(deadline);
        }

        /** Fills the cell, and remembers the event. */
        void settle(A answer) {
            cell.end(answer);
            if (key == null) {
                return;
            }
            synchronized (Window.this) {
                remembered.put(key, answer);
                if (remembered.size() > size) {
                    remembered.remove(remembered.keySet().iterator().next());
                }
            }
        }

        /** Leaves the turn to the next copy: what nobody accepted is not remembered. */
        void giveUp() {
            cell.end(null);
        }

        @Override
        public void close() {
            if (key == null) {
                return;
            }
            synchronized (Window.this) {
                cell.claims--;
                if (cell.claims == 0) {
                    underWay.remove(key, cell);
                }
            }
        }
    }
}

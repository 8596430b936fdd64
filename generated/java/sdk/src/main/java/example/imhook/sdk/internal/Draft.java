// Copied by `cargo xtask generate java` from codegen/src/emit/java/runtime; do not edit.

package example.imhook.sdk.internal;

import example.imhook.sdk.Finding;
import example.imhook.sdk.Reason;
import example.imhook.sdk.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A finding and where it stands among the others (rule R7): a present member at its own place; what an object lacks at the
 * object's end, in the order of the contract.
 */
record Draft(int offset, int lacking, String pointer, Reason reason, Words text) {
    private static final int PRESENT = -1;

    private static final Comparator<Draft> ORDER = Comparator.comparingInt(Draft::offset)
            .thenComparingInt(Draft::lacking)
            .thenComparing(Draft::pointer)
            .thenComparing(Draft::reason);

    static Draft present(int offset, Place place, Reason reason, Words text) {
        return new Draft(offset, PRESENT, place.pointer(), reason, text);
    }

    /** The {@code index}-th member of the contract, in the object that ends with a bracket before {@code end}. */
    static Draft lacking(int end, int index, Place place, Reason reason, Words text) {
        return new Draft(end - 1, index, place.pointer(), reason, text);
    }

    /** In order, and one a place: the reason that comes first explains the others. */
    static List<Finding> findings(List<Draft> drafts) {
        drafts.sort(ORDER);
        List<Finding> findings = new ArrayList<>();
        Draft before = null;
        for (Draft draft : drafts) {
            if (before == null || !draft.isWhere(before)) {
                findings.add(new Finding(draft.pointer, draft.reason, draft.text));
                before = draft;
            }
        }
        return findings;
    }

    private boolean isWhere(Draft other) {
        return offset == other.offset && lacking == other.lacking && pointer.equals(other.pointer);
    }
}

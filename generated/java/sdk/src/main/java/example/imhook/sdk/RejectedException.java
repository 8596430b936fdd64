// Copied by `cargo xtask generate java` from codegen/src/emit/java/runtime; do not edit.

package example.imhook.sdk;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A body that the contract does not allow; never without a finding. Its message names places and reasons, and no values: it is
 * fit for a log.
 */
public final class RejectedException extends IOException {
    private static final long serialVersionUID = 1;

    /** How many findings the message tells. */
    private static final int TOLD = 3;

    /** The dated contract. */
    private final String edition;

    /** The callback, or that with {@code .answer} behind it. */
    private final String callback;

    private final transient List<Finding> findings;

    /**
     * A refusal.
     *
     * @param edition the dated contract
     * @param callback the callback, or that with {@code .answer} behind it
     * @param findings everything that is wrong
     */
    public RejectedException(String edition, String callback, List<Finding> findings) {
        super(callback + " (" + edition + "): " + told(findings));
        this.edition = edition;
        this.callback = callback;
        this.findings = List.copyOf(findings);
    }

    /**
     * The dated contract.
     *
     * @return its name
     */
    public String edition() {
        return edition;
    }

    /**
     * The callback, or that with {@code .answer} behind it.
     *
     * @return its name
     */
    public String callback() {
        return callback;
    }

    /**
     * Everything that is wrong, in the order of rule R7. It does not outlive serialisation; the message does.
     *
     * @return at least one finding
     */
    public List<Finding> findings() {
        return findings;
    }

    private static String told(List<Finding> findings) {
        String told = findings.stream()
                .limit(TOLD)
                .map(finding -> (finding.pointer().isEmpty() ? "the body" : finding.pointer())
                        + ' '
                        + finding.reason().word())
                .collect(Collectors.joining(", "));
        return findings.size() > TOLD ? told + ", and " + (findings.size() - TOLD) + " more" : told;
    }
}

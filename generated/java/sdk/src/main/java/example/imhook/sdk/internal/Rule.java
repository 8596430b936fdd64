// Copied by `cargo xtask generate java` from codegen/src/emit/java/runtime; do not edit.

package example.imhook.sdk.internal;

import java.util.Set;
import java.util.function.Predicate;

/**
 * A rule of the strict profile on the value of one member that depends on the code of another.
 *
 * @param when the member that decides
 * @param is the codes for which the rule holds
 * @param then the member that the rule is about
 * @param isPresent whether it has to be there
 * @param fits the values that it may have where it is there
 */
public record Rule(String when, Set<Integer> is, String then, boolean isPresent, Predicate<String> fits) {}

// Copied by `cargo xtask generate java` from codegen/src/emit/java/runtime; do not edit.

package example.imhook.sdk.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The members of an object, in the order of the contract. */
public final class Shape {
    private final List<Member> members;
    private final Map<String, Integer> indexes = new HashMap<>();

    /**
     * An object with these members.
     *
     * @param members in the order of the contract
     */
    public Shape(Member... members) {
        this.members = List.of(members);
        for (Member member : members) {
            indexes.put(member.name(), indexes.size());
        }
    }

    int size() {
        return members.size();
    }

    Member member(int index) {
        return members.get(index);
    }

    /** The place of a member in the contract, -1 for an unknown one. */
    int indexOf(String name) {
        return indexes.getOrDefault(name, -1);
    }
}

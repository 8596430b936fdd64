package imhook.sdk.internal;

import imhook.sdk.Reason;
import java.util.List;

/** Rules on the value of one member that depend on the code of another. */
final class Rules {
    private Rules() {}

    static void judge(Node.Members body, Shape shape, List<Rule> rules, List<Draft> drafts) {
        for (Rule rule : rules) {
            if (holds(rule, first(body, rule.when()))) {
                judge(rule, body, shape, drafts);
            }
        }
    }

    private static void judge(Rule rule, Node.Members body, Shape shape, List<Draft> drafts) {
        Node value = first(body, rule.then());
        Place place = Place.ROOT.member(rule.then());
        if (value == null || value.kind() == Node.Kind.NULL) {
            if (rule.isPresent()) {
                int index = shape.indexOf(rule.then());
                drafts.add(Draft.lacking(body.end(), index, place, Reason.CONDITIONAL_VALUE, Texts.CONDITIONAL_VALUE));
            }
        } else if (value instanceof Node.Scalar text
                && text.kind() == Node.Kind.STRING
                && !rule.fits().test(text.text())) {
            drafts.add(Draft.present(value.start(), place, Reason.CONDITIONAL_VALUE, Texts.CONDITIONAL_VALUE));
        }
    }

    private static boolean holds(Rule rule, Node code) {
        return code instanceof Node.Scalar number
                && number.kind() == Node.Kind.NUMBER
                && Digits.areAll(number.text())
                && Digits.fit(number.text(), Integer.SIZE)
                && rule.is().contains(Integer.parseInt(number.text()));
    }

    /** The value of a member, of which the first counts where it is doubled. */
    private static Node first(Node.Members body, String name) {
        for (Node.Entry entry : body.entries()) {
            if (entry.key().equals(name)) {
                return entry.value();
            }
        }
        return null;
    }
}

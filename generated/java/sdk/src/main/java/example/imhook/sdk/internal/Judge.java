// Copied by `cargo xtask generate java` from codegen/src/emit/java/runtime; do not edit.

package example.imhook.sdk.internal;

import example.imhook.sdk.Finding;
import example.imhook.sdk.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Holds a tree against the contract: everything that is wrong with it, in the order of rule R7. */
final class Judge {
    private final Profile profile;
    private final List<Draft> drafts = new ArrayList<>();

    private Judge(Profile profile) {
        this.profile = profile;
    }

    /** What a profile has against a body. */
    static List<Finding> findings(Node root, Shape shape, List<Rule> rules, Profile profile) {
        Judge judge = new Judge(profile);
        if (root instanceof Node.Members body) {
            judge.object(body, shape, Place.ROOT);
            if (profile == Profile.STRICT) {
                Rules.judge(body, shape, rules, judge.drafts);
            }
        } else {
            judge.wrongType(root, Place.ROOT, Texts.OBJECT);
        }
        return Draft.findings(judge.drafts);
    }

    private void object(Node.Members object, Shape shape, Place place) {
        boolean[] isSeen = new boolean[shape.size()];
        boolean[] isThere = new boolean[shape.size()];
        Set<String> unknown = new HashSet<>();
        for (Node.Entry entry : object.entries()) {
            int index = shape.indexOf(entry.key());
            Place here = place.member(entry.key());
            if (index < 0) {
                if (profile == Profile.STRICT && unknown.add(entry.key())) {
                    drafts.add(Draft.present(entry.keyStart(), here, Reason.UNKNOWN_MEMBER, Texts.UNKNOWN_MEMBER));
                }
            } else if (isSeen[index]) {
                drafts.add(Draft.present(entry.keyStart(), here, Reason.DUPLICATE_KEY, Texts.DUPLICATE_KEY));
            } else {
                isSeen[index] = true;
                isThere[index] = member(shape.member(index), entry.value(), here);
            }
        }
        for (int index = 0; index < shape.size(); index++) {
            Member member = shape.member(index);
            if (!isThere[index] && member.presence().isRequired(profile)) {
                Place here = place.member(member.name());
                drafts.add(Draft.lacking(object.end(), index, here, Reason.MISSING_REQUIRED, Texts.MISSING_REQUIRED));
            }
        }
    }

    /** Whether the member is there: a null member is an absent one (rule R1). */
    private boolean member(Member member, Node value, Place place) {
        if (value.kind() != Node.Kind.NULL) {
            value(member.kind(), value, place);
            return true;
        }
        if (profile == Profile.STRICT && member.presence() == Member.Presence.OPTIONAL) {
            drafts.add(Draft.present(value.start(), place, Reason.NULL_FOR_OPTIONAL, Texts.NULL_FOR_OPTIONAL));
        }
        return false;
    }

    private void value(Kind kind, Node value, Place place) {
        if (kind instanceof Kind.ObjectOf object) {
            if (value instanceof Node.Members members) {
                object(members, object.shape().get(), place);
            } else {
                wrongType(value, place, Texts.OBJECT);
            }
        } else if (kind instanceof Kind.ArrayOf array) {
            array(array.item(), value, place);
        } else if (kind instanceof Kind.Code code) {
            integer(value, Integer.SIZE, code, place);
        } else if (kind instanceof Kind.Simple simple) {
            simple(simple.type(), value, place);
        }
    }

    private void array(Kind item, Node value, Place place) {
        if (value instanceof Node.Items items) {
            for (int index = 0; index < items.nodes().size(); index++) {
                value(item, items.nodes().get(index), place.element(index));
            }
        } else {
            wrongType(value, place, Texts.ARRAY);
        }
    }

    private void simple(Kind.Type type, Node value, Place place) {
        switch (type) {
            case INT32 -> integer(value, Integer.SIZE, null, place);
            case INT64 -> integer(value, Long.SIZE, null, place);
            case BOOLEAN -> expect(Node.Kind.BOOLEAN, value, place, Texts.BOOLEAN);
            case OPEN_OBJECT -> expect(Node.Kind.OBJECT, value, place, Texts.OBJECT);
            case TEXT, BASE64 -> {
                boolean isText = expect(Node.Kind.STRING, value, place, Texts.STRING);
                if (isText && type == Kind.Type.BASE64 && profile == Profile.STRICT) {
                    base64((Node.Scalar) value, place);
                }
            }
        }
    }

    private boolean expect(Node.Kind kind, Node value, Place place, Texts.Name expected) {
        if (value.kind() == kind) {
            return true;
        }
        wrongType(value, place, expected);
        return false;
    }

    private void base64(Node.Scalar text, Place place) {
        if (!Base64Text.isPadded(text.text())) {
            drafts.add(Draft.present(text.start(), place, Reason.NOT_BASE64, Texts.NOT_BASE64));
        }
    }

    /** Judged on the digits, never on a float (rule R4). */
    private void integer(Node value, int bits, Kind.Code code, Place place) {
        if (!(value instanceof Node.Scalar number)
                || number.kind() != Node.Kind.NUMBER
                || !Digits.areAll(number.text())) {
            wrongType(value, place, Texts.INTEGER);
        } else if (!Digits.fit(number.text(), bits)) {
            drafts.add(Draft.present(value.start(), place, Reason.OUT_OF_RANGE, Texts.outOfRange(bits)));
        } else if (code != null && profile == Profile.STRICT && !code.isKnown().test(Integer.parseInt(number.text()))) {
            drafts.add(Draft.present(value.start(), place, Reason.UNKNOWN_CODE, Texts.UNKNOWN_CODE));
        }
    }

    private void wrongType(Node value, Place place, Texts.Name expected) {
        drafts.add(Draft.present(value.start(), place, Reason.WRONG_TYPE, Texts.wrongType(expected, value)));
    }
}

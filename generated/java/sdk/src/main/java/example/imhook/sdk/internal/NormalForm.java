// Copied by `cargo xtask generate java` from codegen/src/emit/java/runtime; do not edit.

package example.imhook.sdk.internal;

import java.util.List;

/**
 * A body that was found right, written again in the form that the fast path takes: without nulls and unknown members, without
 * escapes that need none, each integer in its shortest form.
 */
final class NormalForm {
    private final StringBuilder out = new StringBuilder();

    private NormalForm() {}

    static String of(Node root, Shape shape) {
        NormalForm form = new NormalForm();
        form.object((Node.Members) root, shape);
        return form.out.toString();
    }

    private void object(Node.Members object, Shape shape) {
        char separator = '{';
        for (Node.Entry entry : object.entries()) {
            int index = shape.indexOf(entry.key());
            if (index >= 0 && entry.value().kind() != Node.Kind.NULL) {
                out.append(separator);
                JsonText.quote(out, entry.key());
                out.append(':');
                value(entry.value(), shape.member(index).kind());
                separator = ',';
            }
        }
        out.append(separator == '{' ? "{}" : "}");
    }

    private void value(Node value, Kind kind) {
        if (kind instanceof Kind.ObjectOf object) {
            object((Node.Members) value, object.shape().get());
        } else if (kind instanceof Kind.ArrayOf array) {
            items(((Node.Items) value).nodes(), array.item());
        } else {
            open(value);
        }
    }

    private void items(List<Node> nodes, Kind item) {
        char separator = '[';
        for (Node node : nodes) {
            out.append(separator);
            value(node, item);
            separator = ',';
        }
        out.append(separator == '[' ? "[]" : "]");
    }

    /** A value without a contract, as it was. */
    private void open(Node value) {
        if (value instanceof Node.Members object) {
            char separator = '{';
            for (Node.Entry entry : object.entries()) {
                out.append(separator);
                JsonText.quote(out, entry.key());
                out.append(':');
                open(entry.value());
                separator = ',';
            }
            out.append(separator == '{' ? "{}" : "}");
        } else if (value instanceof Node.Items items) {
            char separator = '[';
            for (Node node : items.nodes()) {
                out.append(separator);
                open(node);
                separator = ',';
            }
            out.append(separator == '[' ? "[]" : "]");
        } else if (value instanceof Node.Scalar scalar) {
            if (scalar.kind() == Node.Kind.STRING) {
                JsonText.quote(out, scalar.text());
            } else {
                out.append(scalar.text());
            }
        }
    }
}

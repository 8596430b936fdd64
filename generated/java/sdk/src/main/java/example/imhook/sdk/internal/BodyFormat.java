// Copied by `cargo xtask generate java` from codegen/src/emit/java/runtime; do not edit.

package example.imhook.sdk.internal;

import example.imhook.sdk.Finding;
import example.imhook.sdk.Reason;
import example.imhook.sdk.RejectedException;
import java.io.IOException;
import java.util.List;

/**
 * How one kind of body is read, written and checked: the body of a callback, or its answer.
 *
 * @param <T> its type
 */
public final class BodyFormat<T> {
    private final String edition;
    private final String name;
    private final Codec<T> codec;
    private final List<Rule> rules;

    /**
     * A format.
     *
     * @param edition the dated contract
     * @param name the callback, or that with {@code .answer} behind it
     * @param codec reads and writes it
     * @param rules what the strict profile wants beside the types
     */
    public BodyFormat(String edition, String name, Codec<T> codec, List<Rule> rules) {
        this.edition = edition;
        this.name = name;
        this.codec = codec;
        this.rules = rules;
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
    public String name() {
        return name;
    }

    /**
     * Reads a body as a tolerant receiver must: what the fast path takes is right, everything else the exact path decides.
     *
     * @param body its bytes
     * @return the body
     * @throws RejectedException with everything that is wrong with it
     */
    public T decode(byte[] body) throws RejectedException {
        try {
            return BodyParser.read(SureText.parser(body), codec);
        } catch (IOException e) {
            return decodeExactly(body);
        }
    }

    private T decodeExactly(byte[] body) throws RejectedException {
        Node root = read(body);
        List<Finding> findings = Judge.findings(root, codec.shape(), rules, Profile.TOLERANT);
        if (!findings.isEmpty()) {
            throw new RejectedException(edition, name, findings);
        }
        try {
            return BodyParser.read(Jackson.FACTORY.createParser(NormalForm.of(root, codec.shape())), codec);
        } catch (IOException e) {
            throw new IllegalStateException("the fast path refuses the normal form of a right body", e);
        }
    }

    private Node read(byte[] body) throws RejectedException {
        try {
            return StrictReader.read(body);
        } catch (UnreadableException e) {
            throw new RejectedException(edition, name, List.of(unreadable(e.reason())));
        }
    }

    /**
     * What the strict profile has against a body.
     *
     * @param body its bytes
     * @return everything that is wrong with it, in the order of rule R7
     */
    public List<Finding> check(byte[] body) {
        try {
            return Judge.findings(StrictReader.read(body), codec.shape(), rules, Profile.STRICT);
        } catch (UnreadableException e) {
            return List.of(unreadable(e.reason()));
        }
    }

    /**
     * Writes a body as the server does, whatever it says.
     *
     * @param body the body
     * @return its bytes
     * @throws IllegalArgumentException when a text in it is no Unicode
     */
    public byte[] encode(T body) {
        try {
            return BodyWriter.write(body, codec);
        } catch (IOException e) {
            throw new IllegalArgumentException("a text of the body is no Unicode", e);
        }
    }

    /**
     * Writes a body, but only what a correct sender may write.
     *
     * @param body the body
     * @return its bytes
     * @throws RejectedException with everything that the strict profile has against it
     * @throws IllegalArgumentException when a text in it is no Unicode
     */
    public byte[] encodeStrict(T body) throws RejectedException {
        byte[] bytes = encode(body);
        List<Finding> findings = check(bytes);
        if (!findings.isEmpty()) {
            throw new RejectedException(edition, name, findings);
        }
        return bytes;
    }

    private static Finding unreadable(Reason reason) {
        return new Finding("", reason, Texts.unreadable(reason));
    }
}

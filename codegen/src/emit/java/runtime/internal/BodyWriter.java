package imhook.sdk.internal;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** Writes bodies as the server writes them (rule R8); a member whose value is {@code null} is left out. */
public final class BodyWriter {
    private final JsonWriter json = new JsonWriter();

    private BodyWriter() {}

    /** The bytes of a body. */
    static <T> byte[] write(T body, Codec<T> codec) throws IOException {
        BodyWriter out = new BodyWriter();
        out.object(body, codec);
        return out.json.written();
    }

    /**
     * Writes a text.
     *
     * @param member which member
     * @param value its value
     * @throws IOException when half a surrogate pair is in it
     */
    public void text(Member member, String value) throws IOException {
        if (value != null) {
            json.name(member.quotedName());
            json.text(value);
        }
    }

    /**
     * Writes a boolean.
     *
     * @param member which member
     * @param value its value
     * @throws IOException never
     */
    public void bool(Member member, Boolean value) throws IOException {
        if (value != null) {
            json.name(member.quotedName());
            json.bool(value);
        }
    }

    /**
     * Writes an integer.
     *
     * @param member which member
     * @param value its value
     * @throws IOException never
     */
    public void int32(Member member, int value) throws IOException {
        json.name(member.quotedName());
        json.integer(value);
    }

    /**
     * Writes an integer that may be absent.
     *
     * @param member which member
     * @param value its value
     * @throws IOException never
     */
    public void int32(Member member, Integer value) throws IOException {
        if (value != null) {
            int32(member, value.intValue());
        }
    }

    /**
     * Writes a code.
     *
     * @param <T> its type
     * @param member which member
     * @param value its value
     * @param number the number of a code
     * @throws IOException never
     */
    public <T> void code(Member member, T value, ToIntFunction<T> number) throws IOException {
        if (value != null) {
            int32(member, number.applyAsInt(value));
        }
    }

    /**
     * Writes an integer.
     *
     * @param member which member
     * @param value its value
     * @throws IOException never
     */
    public void int64(Member member, long value) throws IOException {
        json.name(member.quotedName());
        json.integer(value);
    }

    /**
     * Writes an integer that may be absent.
     *
     * @param member which member
     * @param value its value
     * @throws IOException never
     */
    public void int64(Member member, Long value) throws IOException {
        if (value != null) {
            int64(member, value.longValue());
        }
    }

    /**
     * Writes an object.
     *
     * @param <T> its type
     * @param member which member
     * @param value its value
     * @param codec writes it
     * @throws IOException when half a surrogate pair is in it
     */
    public <T> void object(Member member, T value, Codec<T> codec) throws IOException {
        if (value != null) {
            json.name(member.quotedName());
            object(value, codec);
        }
    }

    /**
     * Writes an object without named members.
     *
     * @param member which member
     * @param value its value
     * @throws IOException when half a surrogate pair is in it
     */
    public void openObject(Member member, Map<String, Object> value) throws IOException {
        if (value != null) {
            json.name(member.quotedName());
            OpenValues.write(json, value);
        }
    }

    /**
     * Writes an array.
     *
     * @param <T> the type of its elements
     * @param member which member
     * @param values its elements
     * @param element writes an element
     * @throws IOException when half a surrogate pair is in it
     */
    public <T> void array(Member member, List<T> values, ElementWriter<T> element) throws IOException {
        if (values == null) {
            return;
        }
        json.name(member.quotedName());
        json.open('[');
        for (T value : values) {
            element.write(this, value);
        }
        json.close(']');
    }

    /**
     * Writes an array of codes.
     *
     * @param <T> their type
     * @param member which member
     * @param values its elements
     * @param number the number of a code
     * @throws IOException never
     */
    public <T> void codes(Member member, List<T> values, ToIntFunction<T> number) throws IOException {
        array(member, values, (out, value) -> out.json.integer(number.applyAsInt(value)));
    }

    /**
     * Writes an array of objects.
     *
     * @param <T> their type
     * @param member which member
     * @param values its elements
     * @param codec writes one of them
     * @throws IOException when half a surrogate pair is in it
     */
    public <T> void objects(Member member, List<T> values, Codec<T> codec) throws IOException {
        array(member, values, (out, value) -> out.object(value, codec));
    }

    /**
     * Writes an element that is a text.
     *
     * @param value the text
     * @throws IOException when half a surrogate pair is in it
     */
    public void textElement(String value) throws IOException {
        json.text(value);
    }

    /**
     * Writes an element that is a boolean.
     *
     * @param value the boolean
     * @throws IOException never
     */
    public void boolElement(boolean value) throws IOException {
        json.bool(value);
    }

    /**
     * Writes an element that is an integer.
     *
     * @param value the integer
     * @throws IOException never
     */
    public void integerElement(long value) throws IOException {
        json.integer(value);
    }

    /**
     * Writes an element that is an object without named members.
     *
     * @param value the object
     * @throws IOException when half a surrogate pair is in it
     */
    public void openObjectElement(Map<String, Object> value) throws IOException {
        OpenValues.write(json, value);
    }

    private <T> void object(T value, Codec<T> codec) throws IOException {
        json.open('{');
        codec.write(value, this);
        json.close('}');
    }
}

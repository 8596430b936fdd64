package imhook.sdk.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** Writes bodies as the server writes them (rule R8); a member whose value is {@code null} is left out. */
public final class BodyWriter {
    private static final int TYPICAL_LENGTH = 512;

    private final JsonGenerator json;

    private BodyWriter(JsonGenerator json) {
        this.json = json;
    }

    /** The bytes of a body. */
    static <T> byte[] write(T body, Codec<T> codec) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(TYPICAL_LENGTH);
        try (JsonGenerator json = Jackson.FACTORY.createGenerator(bytes)) {
            json.writeStartObject();
            codec.write(body, new BodyWriter(json));
            json.writeEndObject();
        }
        byte[] written = bytes.toByteArray();
        // Jackson writes whole pairs as they are, and what is only half of one as an escape.
        if (!Bytes.areSound(written)) {
            throw new IOException("half a surrogate pair");
        }
        return LineSeparators.escaped(written);
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
            json.writeFieldName(member.serializedName());
            json.writeString(value);
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
            json.writeFieldName(member.serializedName());
            json.writeBoolean(value);
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
        json.writeFieldName(member.serializedName());
        json.writeNumber(value);
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
        json.writeFieldName(member.serializedName());
        json.writeNumber(value);
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
            json.writeFieldName(member.serializedName());
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
            json.writeFieldName(member.serializedName());
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
        json.writeFieldName(member.serializedName());
        json.writeStartArray();
        for (T value : values) {
            element.write(this, value);
        }
        json.writeEndArray();
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
        array(member, values, (out, value) -> out.json.writeNumber(number.applyAsInt(value)));
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
        json.writeString(value);
    }

    /**
     * Writes an element that is a boolean.
     *
     * @param value the boolean
     * @throws IOException never
     */
    public void boolElement(boolean value) throws IOException {
        json.writeBoolean(value);
    }

    /**
     * Writes an element that is an integer.
     *
     * @param value the integer
     * @throws IOException never
     */
    public void integerElement(long value) throws IOException {
        json.writeNumber(value);
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
        json.writeStartObject();
        codec.write(value, this);
        json.writeEndObject();
    }
}

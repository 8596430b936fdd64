// Copied by `cargo xtask generate java` from codegen/src/emit/java/runtime; do not edit.

package example.imhook.sdk.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * The fast path: reads a body with Jackson, or gives up.
 *
 * <p>It takes no null, no member for the second time and no number that has to be looked at twice: what it takes is right,
 * and of everything else it is only not sure. Each method gets what was read of the member before, which has to be nothing.
 */
public final class BodyParser {
    private final JsonParser json;

    private BodyParser(JsonParser json) {
        this.json = json;
    }

    /** Reads a body, if it is surely right. */
    static <T> T read(JsonParser parser, Codec<T> codec) throws IOException {
        try (JsonParser json = parser) {
            BodyParser in = new BodyParser(json);
            in.expect(json.nextToken(), JsonToken.START_OBJECT);
            T read = codec.read(in);
            in.expect(json.nextToken(), null);
            return read;
        }
    }

    /**
     * The name of the next member.
     *
     * @return the name, {@code null} at the end of the object
     * @throws IOException when the text is no JSON
     */
    public String member() throws IOException {
        return json.nextFieldName();
    }

    /**
     * Skips a member that the contract does not know.
     *
     * @throws IOException when the text is no JSON
     */
    public void skip() throws IOException {
        json.nextToken();
        json.skipChildren();
    }

    /**
     * Reads a text.
     *
     * @param before what was read of the member before
     * @return the text
     * @throws IOException when it is not sure that there is one
     */
    public String text(String before) throws IOException {
        first(before, JsonToken.VALUE_STRING);
        return json.getText();
    }

    /**
     * Reads a boolean.
     *
     * @param before what was read of the member before
     * @return the boolean
     * @throws IOException when it is not sure that there is one
     */
    public Boolean bool(Boolean before) throws IOException {
        JsonToken token = json.nextToken();
        if (before != null || !token.isBoolean()) {
            throw UnsureException.INSTANCE;
        }
        return token == JsonToken.VALUE_TRUE;
    }

    /**
     * Reads an integer of 32 bits.
     *
     * @param before what was read of the member before
     * @return the integer
     * @throws IOException when it is not sure that there is one
     */
    public Integer int32(Integer before) throws IOException {
        first(before, JsonToken.VALUE_NUMBER_INT);
        return json.getIntValue();
    }

    /**
     * Reads an integer of 64 bits.
     *
     * @param before what was read of the member before
     * @return the integer
     * @throws IOException when it is not sure that there is one
     */
    public Long int64(Long before) throws IOException {
        first(before, JsonToken.VALUE_NUMBER_INT);
        return json.getLongValue();
    }

    /**
     * Reads a code.
     *
     * @param <T> its type
     * @param before what was read of the member before
     * @param code makes a code of its number
     * @return the code
     * @throws IOException when it is not sure that there is one
     */
    public <T> T code(T before, IntFunction<T> code) throws IOException {
        first(before, JsonToken.VALUE_NUMBER_INT);
        return code.apply(json.getIntValue());
    }

    /**
     * Reads an object.
     *
     * @param <T> its type
     * @param before what was read of the member before
     * @param codec reads it
     * @return the object
     * @throws IOException when it is not sure that there is one
     */
    public <T> T object(T before, Codec<T> codec) throws IOException {
        first(before, JsonToken.START_OBJECT);
        return codec.read(this);
    }

    /**
     * Reads an object without named members.
     *
     * @param before what was read of the member before
     * @return the object
     * @throws IOException when it is not sure that there is one
     */
    public Map<String, Object> openObject(Map<String, Object> before) throws IOException {
        first(before, JsonToken.START_OBJECT);
        return OpenValues.readObject(json);
    }

    /**
     * Reads an array.
     *
     * @param <T> the type of its elements
     * @param before what was read of the member before
     * @param element reads an element
     * @return the array
     * @throws IOException when it is not sure that there is one
     */
    public <T> List<T> array(List<T> before, ElementReader<T> element) throws IOException {
        first(before, JsonToken.START_ARRAY);
        List<T> items = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            items.add(element.read(this));
        }
        return items;
    }

    /**
     * Reads an array of codes.
     *
     * @param <T> their type
     * @param before what was read of the member before
     * @param code makes a code of its number
     * @return the array
     * @throws IOException when it is not sure that there is one
     */
    public <T> List<T> codes(List<T> before, IntFunction<T> code) throws IOException {
        return array(before, in -> code.apply(in.int32Element()));
    }

    /**
     * Reads an array of objects.
     *
     * @param <T> their type
     * @param before what was read of the member before
     * @param codec reads one of them
     * @return the array
     * @throws IOException when it is not sure that there is one
     */
    public <T> List<T> objects(List<T> before, Codec<T> codec) throws IOException {
        return array(before, in -> {
            in.expect(in.json.currentToken(), JsonToken.START_OBJECT);
            return codec.read(in);
        });
    }

    /**
     * Reads an element that is a text.
     *
     * @return the text
     * @throws IOException when it is not sure that there is one
     */
    public String textElement() throws IOException {
        expect(json.currentToken(), JsonToken.VALUE_STRING);
        return json.getText();
    }

    /**
     * Reads an element that is a boolean.
     *
     * @return the boolean
     * @throws IOException when it is not sure that there is one
     */
    public Boolean boolElement() throws IOException {
        if (!json.currentToken().isBoolean()) {
            throw UnsureException.INSTANCE;
        }
        return json.getBooleanValue();
    }

    /**
     * Reads an element that is an integer of 32 bits.
     *
     * @return the integer
     * @throws IOException when it is not sure that there is one
     */
    public Integer int32Element() throws IOException {
        expect(json.currentToken(), JsonToken.VALUE_NUMBER_INT);
        return json.getIntValue();
    }

    /**
     * Reads an element that is an integer of 64 bits.
     *
     * @return the integer
     * @throws IOException when it is not sure that there is one
     */
    public Long int64Element() throws IOException {
        expect(json.currentToken(), JsonToken.VALUE_NUMBER_INT);
        return json.getLongValue();
    }

    /**
     * Reads an element that is an object without named members.
     *
     * @return the object
     * @throws IOException when it is not sure that there is one
     */
    public Map<String, Object> openObjectElement() throws IOException {
        expect(json.currentToken(), JsonToken.START_OBJECT);
        return OpenValues.readObject(json);
    }

    /**
     * Insists on a member.
     *
     * @param <T> its type
     * @param read what was read of it
     * @return the same
     * @throws IOException when nothing was
     */
    public <T> T required(T read) throws IOException {
        if (read == null) {
            throw UnsureException.INSTANCE;
        }
        return read;
    }

    private void first(Object before, JsonToken expected) throws IOException {
        if (before != null) {
            throw UnsureException.INSTANCE;
        }
        expect(json.nextToken(), expected);
    }

    private void expect(JsonToken found, JsonToken expected) throws IOException {
        if (found != expected) {
            throw UnsureException.INSTANCE;
        }
    }
}

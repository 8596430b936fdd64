package imhook.sdk.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Values without a contract: maps, lists, strings, booleans, nulls, and numbers, of which integers of up to 64 bits are exact
 * ({@link Long}, {@link BigInteger} where it needs the 64th bit) and all others {@link Double}.
 */
final class OpenValues {
    /** As many digits as 64 bits can need, and a sign. */
    private static final int DIGITS = 20;

    private static final int BITS = 64;

    private OpenValues() {}

    /** Reads an object whose opening bracket was read before. */
    static Map<String, Object> readObject(JsonParser json) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            members.put(name, readValue(json, json.nextToken()));
        }
        return Collections.unmodifiableMap(members);
    }

    private static List<Object> readArray(JsonParser json) throws IOException {
        List<Object> items = new ArrayList<>();
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            items.add(readValue(json, token));
        }
        return Collections.unmodifiableList(items);
    }

    private static Object readValue(JsonParser json, JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> readObject(json);
            case START_ARRAY -> readArray(json);
            case VALUE_STRING -> json.getText();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case VALUE_NUMBER_INT -> integer(json.getText());
            case VALUE_NUMBER_FLOAT -> Double.valueOf(json.getText());
            default -> throw UnsureException.INSTANCE;
        };
    }

    private static Number integer(String digits) {
        if (digits.length() <= DIGITS) {
            BigInteger value = new BigInteger(digits);
            if (value.bitLength() < BITS) {
                return value.longValue();
            }
            if (value.signum() > 0 && value.bitLength() == BITS) {
                return value;
            }
        }
        return Double.valueOf(digits);
    }

    /** Writes such a value. */
    static void write(JsonWriter json, Object value) throws IOException {
        if (value instanceof Map<?, ?> members) {
            json.open('{');
            for (Map.Entry<?, ?> member : members.entrySet()) {
                json.name((String) member.getKey());
                write(json, member.getValue());
            }
            json.close('}');
        } else if (value instanceof Iterable<?> items) {
            json.open('[');
            for (Object item : items) {
                write(json, item);
            }
            json.close(']');
        } else {
            writeScalar(json, value);
        }
    }

    private static void writeScalar(JsonWriter json, Object value) throws IOException {
        if (value == null) {
            json.plain("null");
        } else if (value instanceof String text) {
            json.text(text);
        } else if (value instanceof Boolean bool) {
            json.bool(bool);
        } else if (value instanceof Double number) {
            // JSON has no word for what is no number.
            json.plain(Double.toString(Double.isFinite(number) ? number : 0));
        } else if (value instanceof Long || value instanceof Integer || value instanceof BigInteger) {
            json.plain(value.toString());
        } else {
            throw new IllegalArgumentException(
                    "no JSON value: " + value.getClass().getName());
        }
    }
}

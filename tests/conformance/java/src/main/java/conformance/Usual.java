package conformance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.PackageVersion;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;

/** Jackson's data binding, into and out of the records of the stub. */
final class Usual {
    static final String NAME = "jackson-databind " + PackageVersion.VERSION;

    private Usual() {}

    /** A record around a number is that number. */
    private abstract static class Code {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Code(int value) {}

        @JsonValue
        abstract int value();
    }

    /** A mapper that can read and write a type of body. */
    static ObjectMapper mapper(Class<?> body) {
        ObjectMapper mapper = new ObjectMapper()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
        addCodes(mapper, body);
        return mapper;
    }

    private static void addCodes(ObjectMapper mapper, Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            Class<?> inner = held(component);
            if (inner.isRecord() && mapper.findMixInClassFor(inner) == null) {
                if (inner.getRecordComponents().length == 1) {
                    mapper.addMixIn(inner, Code.class);
                } else {
                    addCodes(mapper, inner);
                }
            }
        }
    }

    /** The type of a component, or of the items where it is a list. */
    private static Class<?> held(RecordComponent component) {
        if (component.getGenericType() instanceof ParameterizedType list
                && list.getActualTypeArguments()[0] instanceof Class<?> item) {
            return item;
        }
        return component.getType();
    }
}

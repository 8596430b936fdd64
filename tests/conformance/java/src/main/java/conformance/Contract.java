package conformance;

import example.imhook.sdk.Callback;
import example.imhook.sdk.Decision;
import example.imhook.sdk.client.CallbackClient;
import example.imhook.sdk.client.ClientBuilder;
import example.imhook.sdk.receiver.CallbackReceiver;
import example.imhook.sdk.receiver.Censor;
import example.imhook.sdk.receiver.Handler;
import example.imhook.sdk.receiver.ReceiverBuilder;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An edition by its name. A runner and tests over all callbacks need that; users name the classes, and nothing in the package
 * is reflective.
 */
public final class Contract {
    private static final String SDK = Callback.class.getPackageName();

    private final Class<?> callbacks;
    private final Class<?> receiver;
    private final Class<?> client;

    /**
     * The edition of this name.
     *
     * @param edition {@code 2024-03}, say
     */
    public Contract(String edition) {
        String folder = SDK + ".v" + edition.replace('-', '_') + '.';
        try {
            callbacks = Class.forName(folder + "Callbacks");
            receiver = Class.forName(folder + "Receiver");
            client = Class.forName(folder + "Client");
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("no edition " + edition, e);
        }
    }

    /**
     * Every callback, in contract order.
     *
     * @return the constants of the edition
     */
    public List<Callback<Object>> callbacks() {
        List<Callback<Object>> all = new ArrayList<>();
        for (Field field : constants()) {
            all.add(constant(field));
        }
        return all;
    }

    /**
     * A callback.
     *
     * @param name its name
     * @return the constant of the edition
     */
    public Callback<Object> callback(String name) {
        return constant(field(name));
    }

    /**
     * The type of a callback's body.
     *
     * @param name the callback
     * @return a record
     */
    public Class<?> body(String name) {
        ParameterizedType type = (ParameterizedType) field(name).getGenericType();
        return (Class<?>) type.getActualTypeArguments()[0];
    }

    /**
     * A builder of the edition with a handler for every callback.
     *
     * @param handler of events
     * @param censor of questions
     * @return the builder
     */
    public ReceiverBuilder<?> receiver(Handler<Object> handler, Censor<Object, Object> censor) {
        ReceiverBuilder<?> builder = (ReceiverBuilder<?>) call(method(receiver, "builder"), null);
        for (Callback<?> callback : callbacks()) {
            Method on = method(builder.getClass(), "on" + pascal(callback.name()));
            call(on, builder, on.getParameterTypes()[0] == Censor.class ? censor : handler);
        }
        return builder;
    }

    /**
     * The receiver of a builder.
     *
     * @param builder a builder of the edition
     * @return the receiver
     */
    public static CallbackReceiver built(ReceiverBuilder<?> builder) {
        return (CallbackReceiver) call(method(builder.getClass(), "build"), builder);
    }

    /**
     * A builder of a client of the edition.
     *
     * @param base where it posts to
     * @return the builder
     */
    public ClientBuilder<?> client(String base) {
        return (ClientBuilder<?>) call(method(client, "builder"), null, base);
    }

    /**
     * The client of a builder.
     *
     * @param builder a builder of the edition
     * @return the client
     */
    public static CallbackClient built(ClientBuilder<?> builder) {
        return (CallbackClient) call(method(builder.getClass(), "build"), builder);
    }

    /**
     * Posts a body with the method of its callback.
     *
     * @param client a client of the edition
     * @param name the callback
     * @param body the body
     * @return what a censor decided, else {@code null}
     * @throws Exception what the method throws
     */
    public static Decision<?> post(CallbackClient client, String name, Object body) throws Exception {
        String pascal = pascal(name);
        String camel = pascal.substring(0, 1).toLowerCase(Locale.ROOT) + pascal.substring(1);
        try {
            return (Decision<?>) method(client.getClass(), camel).invoke(client, body);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private List<Field> constants() {
        List<Field> constants = new ArrayList<>();
        for (Field field : callbacks.getFields()) {
            if (Callback.class.isAssignableFrom(field.getType())) {
                constants.add(field);
            }
        }
        return constants;
    }

    private Field field(String name) {
        return constants().stream()
                .filter(field -> constant(field).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no callback " + name));
    }

    /** Who knows a callback by its name only knows no type of its body. */
    @SuppressWarnings("unchecked")
    private static Callback<Object> constant(Field field) {
        try {
            return (Callback<Object>) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pascal(String name) {
        StringBuilder pascal = new StringBuilder();
        for (String word : name.split("-")) {
            pascal.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return pascal.toString();
    }

    private static Method method(Class<?> type, String name) {
        for (Method method : type.getMethods()) {
            if (method.getName().equals(name) && !method.isBridge()) {
                return method;
            }
        }
        throw new IllegalArgumentException(type + " has no " + name);
    }

    private static Object call(Method method, Object target, Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}

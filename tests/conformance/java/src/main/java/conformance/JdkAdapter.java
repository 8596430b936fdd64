package conformance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import example.imhook.sdk.receiver.CallbackReceiver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/** The HTTP server of the JDK. */
final class JdkAdapter implements Adapter {
    private static final int OK = 200;
    private static final int NO_BODY = -1;

    @Override
    public String serve(CallbackReceiver receiver) throws IOException {
        return url(receiver.serve(anywhere()).address());
    }

    @Override
    public String serveBare(Taker taker) throws IOException {
        HttpServer server = HttpServer.create(anywhere(), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> take(exchange, taker));
        server.start();
        return url(server.getAddress());
    }

    /** The receiver answers 503 by itself, and the process ends afterwards. */
    @Override
    public void stop() {}

    private static void take(HttpExchange exchange, Taker taker) throws IOException {
        taker.take(exchange.getRequestBody().readAllBytes());
        exchange.sendResponseHeaders(OK, NO_BODY);
        exchange.close();
    }

    private static InetSocketAddress anywhere() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private static String url(InetSocketAddress address) {
        return "http://127.0.0.1:" + address.getPort();
    }
}

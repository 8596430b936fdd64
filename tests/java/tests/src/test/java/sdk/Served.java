package sdk;

import example.imhook.sdk.receiver.CallbackReceiver;
import example.imhook.sdk.receiver.ReceiverServer;
import example.imhook.sdk.spring.CallbackController;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;

/** A receiver on loopback, behind one of the adapters. */
record Served(String url, Runnable end) implements AutoCloseable {
    /** The adapters. */
    enum Adapter {
        JDK {
            @Override
            Served serve(CallbackReceiver receiver) {
                try {
                    ReceiverServer server = Support.serve(receiver);
                    return new Served(Support.url(server), server::close);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        },
        SPRING {
            @Override
            Served serve(CallbackReceiver receiver) {
                return run(context -> {
                    context.registerBean("receiver", CallbackReceiver.class, () -> receiver);
                    context.registerBean(CallbackController.class, () -> new CallbackController(receiver));
                });
            }
        };

        abstract Served serve(CallbackReceiver receiver);
    }

    /** What is on the class path makes the application. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}

    /** A Spring Boot application with these beans. */
    static Served run(ApplicationContextInitializer<GenericApplicationContext> beans, Class<?>... sources) {
        ServletWebServerApplicationContext context =
                (ServletWebServerApplicationContext) new SpringApplicationBuilder(Application.class)
                        .sources(sources)
                        .properties("server.address=127.0.0.1", "server.port=0", "spring.main.banner-mode=off")
                        .properties("logging.level.root=off")
                        .initializers(beans)
                        .run();
        return new Served("http://127.0.0.1:" + context.getWebServer().getPort(), context::close);
    }

    @Override
    public void close() {
        end.run();
    }
}

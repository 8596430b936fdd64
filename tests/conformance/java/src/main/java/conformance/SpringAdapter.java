package conformance;

import example.imhook.sdk.receiver.CallbackReceiver;
import example.imhook.sdk.spring.CallbackController;
import java.io.IOException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A Spring Boot application on Tomcat. */
public final class SpringAdapter implements Adapter {
    /** Tomcat closes a connection after 100 requests unless told, which the raw requests of the comparison do not expect. */
    private static final String[] SETTINGS = {
        "server.address=127.0.0.1",
        "server.tomcat.max-keep-alive-requests=-1",
        "server.port=0",
        "spring.main.banner-mode=off",
        "logging.level.root=off"
    };

    /** What is on the class path makes the application. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    public static class Application {}

    /** The framework without a receiver. */
    @RestController
    public static class Bare {
        private final Taker taker;

        Bare(Taker taker) {
            this.taker = taker;
        }

        /**
         * Reads a body.
         *
         * @param body the body
         * @throws IOException when nobody can take it
         */
        @PostMapping("/**")
        public void take(@RequestBody byte[] body) throws IOException {
            taker.take(body);
        }
    }

    @Override
    public String serve(CallbackReceiver receiver) {
        return run(context -> context.registerBean(CallbackController.class, () -> new CallbackController(receiver)));
    }

    @Override
    public String serveBare(Taker taker) {
        return run(context -> context.registerBean(Bare.class, () -> new Bare(taker)));
    }

    /** The receiver answers 503 by itself, and the process ends afterwards. */
    @Override
    public void stop() {}

    private static String run(ApplicationContextInitializer<GenericApplicationContext> beans) {
        SpringApplication application = new SpringApplicationBuilder(Application.class)
                .properties(SETTINGS)
                .initializers(beans)
                .build();
        ServletWebServerApplicationContext context = (ServletWebServerApplicationContext) application.run();
        return "http://127.0.0.1:" + context.getWebServer().getPort();
    }
}

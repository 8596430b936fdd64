package sdk;

import example.imhook.sdk.receiver.Event;
import example.imhook.sdk.receiver.ReceiverServer;
import example.imhook.sdk.spring.CallbackController;
import example.imhook.sdk.v2024_03.Callbacks;
import example.imhook.sdk.v2024_03.Client;
import example.imhook.sdk.v2024_03.Receiver;
import example.imhook.sdk.v2024_03.body.UserOnline;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The lines that the README shows; {@link ReadmeTest} holds both together and runs them. */
final class Readme {
    static final AtomicInteger SAVED = new AtomicInteger();

    private Readme() {}

    static ReceiverServer serve(int port) throws IOException {
        var receiver = Receiver.builder()
                .onMessage(event -> System.out.println(event.body()))
                .onUserOnline(event -> System.out.println(event.identity()))
                .build();
        return receiver.serve(new InetSocketAddress(port));
    }

    static void run(int port, CountDownLatch toldToEnd) throws IOException, InterruptedException {
        var receiver = Receiver.builder()
                .basePath("/hooks/k3Jq9vXwT2") // the secret that keeps strangers out
                .workers(8) // events of one order key stay in order
                .onUserOnline(Readme::save) // static void save(Event<UserOnline> event) throws Exception
                .onError(failure -> System.err.println(failure.event().callback() + ": " + failure.error()))
                .onReject(rejection -> System.err.println(rejection.rejected().getMessage()))
                .onOverflow(event -> System.err.println(event.callback() + " found no place"))
                .build();
        var server = receiver.serve(new InetSocketAddress(port));
        toldToEnd.await();
        var left = server.stop(Duration.ofSeconds(30));
        System.out.println(receiver.counts() + ", clean: " + left.isClean());
    }

    @Configuration
    static class Receiving {
        @Bean
        Receiver receiver() {
            return Receiver.builder().onUserOnline(Readme::save).build();
        }

        @Bean
        CallbackController callbackController(Receiver receiver) {
            return new CallbackController(receiver);
        }
    }

    static void post(String url, byte[] bytes) throws IOException, InterruptedException {
        UserOnline body = Callbacks.USER_ONLINE.decode(bytes);
        new Client(url).userOnline(body);
    }

    static void save(Event<UserOnline> event) throws Exception {
        SAVED.incrementAndGet();
        if (event.body().timestamp() == 2) {
            throw new IOException("the disk is full");
        }
    }
}

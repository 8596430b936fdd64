package imhook.sdk.client;

import imhook.sdk.Callback;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * A client in the making.
 *
 * @param <B> the builder of the edition
 */
public abstract class ClientBuilder<B extends ClientBuilder<B>> {
    final String edition;
    final String base;
    final Map<String, URI> urls = new HashMap<>();

    /** What the server at c4421fc9 sends. */
    String userAgent = "okhttp/4.12.0";

    Duration timeout = Duration.ofSeconds(10);
    int retries;
    Duration retryPause = Duration.ofSeconds(1);

    /**
     * A builder with the settings of the server.
     *
     * @param edition the dated contract
     * @param base the URL below which all callbacks stand at their default paths
     * @throws IllegalArgumentException when it is no URL of HTTP
     */
    protected ClientBuilder(String edition, String base) {
        this.edition = edition;
        this.base = url(base).toString().replaceAll("/+$", "");
    }

    /**
     * The builder of the edition.
     *
     * @return this
     */
    protected abstract B self();

    /**
     * Posts this callback to this URL instead of its default path below the base.
     *
     * @param callback which one
     * @param url where to
     * @return this builder
     * @throws IllegalArgumentException when it is no URL of HTTP
     */
    public B url(Callback<?> callback, String url) {
        urls.put(callback.name(), url(url));
        return self();
    }

    /**
     * How long connecting may take, and how long no data may come: 10 s each unless told.
     *
     * @param time how long
     * @return this builder
     */
    public B timeout(Duration time) {
        timeout = time;
        return self();
    }

    /**
     * How often a post is repeated that got no answer, or status 503; never unless told. A receiver may then see a body twice.
     *
     * @param times how often
     * @return this builder
     */
    public B retries(int times) {
        retries = times;
        return self();
    }

    /**
     * How long to wait before a repetition: 1 s unless told.
     *
     * @param time how long
     * @return this builder
     */
    public B retryPause(Duration time) {
        retryPause = time;
        return self();
    }

    /**
     * The {@code User-Agent}: that of the server unless told.
     *
     * @param name what it says
     * @return this builder
     */
    public B userAgent(String name) {
        userAgent = name;
        return self();
    }

    private static URI url(String text) {
        URI url = URI.create(text);
        boolean isHttp = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
        if (!isHttp || url.getHost() == null) {
            // The text is not repeated: it may hold a secret.
            throw new IllegalArgumentException("not a URL of HTTP");
        }
        return url;
    }
}

package io.parley.ingest.domain.platform.youtube;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parley.contract.BrandsConfig;
import io.parley.ingest.domain.signature.Encoding;
import io.parley.ingest.domain.signature.Hmac;
import io.parley.ingest.domain.webhook.Subscription;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the hub is asked for. Each callback has a key in its query, made of the secret: whoever asks back with that key is
 * the hub, and nobody else can make it forget or believe anything. The key says nothing about the secret.
 */
final class Hub {

    static final String OPTION = "hub";

    /** The query parameter that holds the key. */
    static final String KEY = "key";

    private static final String GOOGLE = "https://pubsubhubbub.appspot.com/subscribe";
    private static final int KEY_DIGITS = 32;

    private Hub() {}

    /** One subscription for each channel; none without a callback or a secret. */
    static List<Subscription> subscriptions(BrandsConfig.Connection connection) {
        Optional<String> door = Optional.ofNullable(connection.options().get(Subscription.CALLBACK_OPTION));
        Optional<String> secret = connection.secrets().stream().findFirst().filter(first -> !first.isEmpty());
        if (door.isEmpty() || secret.isEmpty()) {
            return List.of();
        }
        URI hub = hub(connection);
        return connection.accountId().orElse(List.of()).stream()
                .map(channel -> subscription(hub, door.get(), channel, secret.get()))
                .toList();
    }

    static List<String> problems(BrandsConfig.Connection connection) {
        List<String> problems = new ArrayList<>();
        for (String option : List.of(Subscription.CALLBACK_OPTION, OPTION)) {
            String url = connection.options().get(option);
            if (url != null && !isWeb(url)) {
                problems.add("options." + option + ": must be a whole URL, such as https://social.example/path.");
            }
        }
        return problems;
    }

    /** The key in the query of that channel's callback. */
    private static String key(String secret, String... parts) {
        byte[] digest = Hmac.SHA256.over(
                secret.getBytes(UTF_8), String.join("\n", parts).getBytes(UTF_8));
        return Encoding.HEX.text(digest).substring(0, KEY_DIGITS);
    }

    private static Subscription subscription(URI hub, String door, String channel, String secret) {
        String topic = Channel.feed(channel);
        String callback = door + (door.contains("?") ? "&" : "?") + KEY + "=" + key(secret, "callback", door, topic);
        String fingerprint = key(secret, "fingerprint", hub.toString(), callback, topic);
        return new Subscription(channel, hub, URI.create(callback), topic, secret, fingerprint);
    }

    private static URI hub(BrandsConfig.Connection connection) {
        return URI.create(connection.options().getOrDefault(OPTION, GOOGLE));
    }

    private static boolean isWeb(String url) {
        try {
            URI uri = URI.create(url);
            return uri.getHost() != null
                    && uri.getFragment() == null
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}

package io.parley.ingest.domain.platform.bluesky;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parley.contract.BrandsConfig;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a connection's stream is read: the older {@code /subscribe}, or the newer XRPC method, whose parameters have other
 * names.
 *
 * @param endpoint without a query
 */
public record JetstreamAddress(URI endpoint) {

    private static final String DEFAULT = "wss://jetstream2.us-east.bsky.network/subscribe";
    private static final String NEWER = "/network.bsky.jetstream.subscribeEvents";

    /** The address in the connection's options, which have no {@link #problem}. */
    public static JetstreamAddress of(BrandsConfig.Connection connection) {
        return new JetstreamAddress(URI.create(url(connection)));
    }

    static Optional<String> problem(BrandsConfig.Connection connection) {
        try {
            URI uri = new URI(url(connection));
            boolean good = ("wss".equals(uri.getScheme()) || "ws".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
            return good ? Optional.empty() : Optional.of("must be wss:// (or ws://), a host and a path, no query.");
        } catch (URISyntaxException e) {
            return Optional.of("is no URL: " + e.getReason() + ".");
        }
    }

    /** Tells servers apart; each has a clock of its own. */
    public String host() {
        return endpoint.getAuthority();
    }

    /** @param cursorUs the time from which to read, in microseconds; empty: from now on */
    public URI from(OptionalLong cursorUs) {
        Stream<String> wanted = isNewer()
                ? Stream.concat(Stream.of("kinds=commit", "kinds=account"), collections("collections"))
                : collections("wantedCollections");
        Stream<String> cursor = cursorUs.stream().mapToObj(us -> "cursor=" + us);
        return URI.create(endpoint + "?" + Stream.concat(wanted, cursor).collect(Collectors.joining("&")));
    }

    private boolean isNewer() {
        return endpoint.getPath().endsWith(NEWER);
    }

    private static Stream<String> collections(String parameter) {
        return List.of(BlueskyReader.POST, BlueskyReader.LIKE, BlueskyReader.REPOST).stream()
                .map(collection -> parameter + "=" + URLEncoder.encode(collection, UTF_8));
    }

    private static String url(BrandsConfig.Connection connection) {
        return connection.options().getOrDefault("url", DEFAULT);
    }
}

package io.parley.ingest.domain.webhook;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a hub is asked for, so that it delivers to a connection's door (WebSub).
 *
 * @param part tells it from the connection's other subscriptions, such as a channel id
 * @param callback the door's public URL, with a key in its query that only the hub is told
 * @param secret what the hub signs with
 * @param fingerprint changes when anything of this does; says nothing about the secret
 */
public record Subscription(String part, URI hub, URI callback, String topic, String secret, String fingerprint) {

    /** The option with the door's public URL; a connection without it is subscribed by hand. */
    public static final String CALLBACK_OPTION = "callback";

    /**
     * How long to wait before the hub is asked.
     *
     * @param lease the newest; absent: none. One that was granted for another callback, hub or secret counts for nothing.
     */
    public Duration renewIn(Optional<Lease> lease, Instant now) {
        return lease.filter(granted -> granted.fingerprint().equals(fingerprint))
                .map(granted -> Duration.between(now, granted.renewAt()))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }

    @Override
    public String toString() {
        return "Subscription[part=" + part + ", hub=" + hub + ", topic=" + topic + "]";
    }
}

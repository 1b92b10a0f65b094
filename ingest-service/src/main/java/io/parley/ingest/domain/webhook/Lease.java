package io.parley.ingest.domain.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * For how long a hub will deliver, by its own word; kept on {@code ingest-cursors}.
 *
 * @param fingerprint of the {@link Subscription} that it is for
 */
public record Lease(String fingerprint, Instant grantedAt, Duration length) {

    public Lease {
        Objects.requireNonNull(fingerprint, "fingerprint");
        Objects.requireNonNull(grantedAt, "grantedAt");
        Objects.requireNonNull(length, "length");
    }

    /** When it is renewed: after four fifths of it, so that the last fifth is left for what may go wrong. */
    public Instant renewAt() {
        return grantedAt.plus(length.multipliedBy(4).dividedBy(5));
    }
}

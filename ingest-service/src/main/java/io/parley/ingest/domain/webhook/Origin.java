package io.parley.ingest.domain.webhook;

import io.parley.contract.BrandsConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What is known of a delivery before its body is read.
 *
 * @param connectionName the last part of the door's path
 * @param liveSince what was written before is history; {@link Instant#MAX} where all of it is
 */
public record Origin(String connectionName, BrandsConfig.Connection connection, Instant receivedAt, Instant liveSince) {

    /** A delivery that arrives now. */
    public Origin(String connectionName, BrandsConfig.Connection connection, Instant receivedAt, Duration liveFor) {
        this(connectionName, connection, receivedAt, receivedAt.minus(liveFor));
    }

    /** Something a person brings: all of it is history, however young. */
    public static Origin imported(String connectionName, BrandsConfig.Connection connection, Instant receivedAt) {
        return new Origin(connectionName, connection, receivedAt, Instant.MAX);
    }

    /** Whether a person brought it. */
    public boolean imported() {
        return liveSince.equals(Instant.MAX);
    }

    /** The ids by which the brand is known at the platform; empty: not configured. */
    public List<String> accounts() {
        return connection.accountId().orElse(List.of());
    }

    /** Whether something belongs to an account that is not this connection's. */
    public boolean isForeign(String account) {
        return connection.accountId().isPresent() && !accounts().contains(account);
    }

    /** Whether something of that age is too old to be answered. */
    public boolean isHistory(Instant writtenAt) {
        return writtenAt.isBefore(liveSince);
    }
}

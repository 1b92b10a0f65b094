package io.parley.ingest.domain.reading;

import io.parley.contract.BrandsConfig;
import java.time.Duration;
import java.time.Instant;

/**
 * What is known of a delivery before its body is read.
 *
 * @param connectionName the last part of the door's path
 * @param liveFor items older than this are history
 */
public record Origin(String connectionName, BrandsConfig.Connection connection, Instant receivedAt, Duration liveFor) {

    /** The item's id from the platform's own. */
    String itemId(String nativeId) {
        return connection.platform() + ":" + nativeId;
    }

    /** Whether something of that age is too old to be answered. */
    boolean isHistory(Instant writtenAt) {
        return writtenAt.isBefore(receivedAt.minus(liveFor));
    }
}

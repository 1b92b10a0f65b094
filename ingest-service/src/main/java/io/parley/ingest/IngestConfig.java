package io.parley.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of ingest. */
@ConfigMapping(prefix = "parley.ingest")
public interface IngestConfig {

    /** Deliveries that may wait for the broker at once; the next one is answered 503. */
    @WithDefault("512")
    int inFlightMax();

    /** How long a record may wait for room and metadata before the delivery is answered 503. */
    @WithDefault("PT0.8S")
    Duration sendBlockMax();

    /** How long a record may wait for the broker's acknowledgement before the delivery is answered 503. */
    @WithDefault("PT1.8S")
    Duration sendAckMax();

    /** What a 503 tells the platform to wait. */
    @WithDefault("PT5S")
    Duration retryAfter();

    /** How long an event is remembered, so that its redelivery has no effect: longer than any platform retries. */
    @WithDefault("P7D")
    Duration rememberEvents();

    /** How long an item is remembered, so that a bare deletion or edit finds its thread. */
    @WithDefault("P90D")
    Duration rememberItems();

    /** Whether there is a door that reads a body and does nothing with it, for {@code bench ingest} to compare with. */
    @WithDefault("false")
    boolean readOnlyDoor();

    /** How long a hub may take to answer when it is asked to deliver. */
    @WithDefault("PT10S")
    Duration hubTimeout();

    /** How long a hub has to grant what it was asked for before it is asked again; doubles each time. */
    @WithDefault("PT1M")
    Duration hubWaitMin();

    /** The longest that this becomes. */
    @WithDefault("PT1H")
    Duration hubWaitMax();

    /** How long the verbs {@code import} and {@code replay-dlq} try to store something while the broker is away. */
    @WithDefault("PT1M")
    Duration commandPatience();
}

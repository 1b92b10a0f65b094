package io.parley.ingest;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of ingest. */
@ConfigMapping(prefix = "parley.ingest")
public interface IngestConfig {

    /** Longest body whatever its platform, so at least every platform's cap; the HTTP server has the same limit. */
    MemorySize bodyMax();

    /**
     * Deliveries that may be in hand at once, from their first byte to their answer, of one connection half of that; the
     * next one is answered 503.
     */
    @WithDefault("1024")
    int receivingMax();

    /** Memory that large bodies in hand may take together; small ones always find room. */
    @WithDefault("64M")
    MemorySize receivingBytesMax();

    /**
     * How long a body may take to arrive; its sender is told 408. The HTTP server waits as long for a single read, so a
     * sender is gone after twice that time at the latest.
     */
    Duration receiveMax();

    /** How long a sender that was answered early may go on sending, so that it comes to read the answer. */
    @WithDefault("PT2S")
    Duration lingerMax();

    /** Refusals of one connection that may come at once before the next ones are told 429 instead of what is wrong. */
    @WithDefault("600")
    int refusedBurst();

    /** Refusals of one connection that are explained in a minute. */
    @WithDefault("600")
    int refusedPerMinute();

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

    /** Limits of the streams that ingest opens itself. */
    Stream stream();

    /** One stream per connection. */
    interface Stream {

        /** How long a server may take to open one. */
        @WithDefault("PT10S")
        Duration openTimeout();

        /** Frames that are read before those read are stored: together they are one batch. */
        @WithDefault("64")
        int framesMax();

        /** Characters of the largest frame; what is larger is counted and left out. */
        @WithDefault("262144")
        int frameCharsMax();

        /** How long a stream may be silent before it is opened anew; halfway the server is pinged. */
        @WithDefault("PT1M")
        Duration silenceMax();

        /** How long a stream that ended waits before it is opened anew; doubles each time, up to a half is left out by chance. */
        @WithDefault("PT1S")
        Duration waitMin();

        /** The longest that this becomes. */
        @WithDefault("PT1M")
        Duration waitMax();

        /** How often it is recorded how far a stream was read: so much comes once more after a crash. */
        @WithDefault("PT5S")
        Duration recordEvery();
    }
}

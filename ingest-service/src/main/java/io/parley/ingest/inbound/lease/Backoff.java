package io.parley.ingest.inbound.lease;

import java.time.Duration;

/** How long a hub has before it is asked again: twice as long each time, but never longer than {@code max}. */
record Backoff(Duration min, Duration max) {

    private static final int DOUBLINGS_MAX = 20;

    /** @param asked how often it was asked before without a lease */
    Duration after(int asked) {
        Duration doubled = min.multipliedBy(1L << Math.min(asked, DOUBLINGS_MAX));
        return doubled.compareTo(max) < 0 ? doubled : max;
    }
}

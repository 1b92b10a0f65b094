package io.parley.ingest.inbound.stream;

import java.time.Duration;

/** How long to wait before the next try: twice as long each time, but never longer than {@code max}. */
public record Backoff(Duration min, Duration max) {

    private static final int DOUBLINGS_MAX = 20;

    /** @param failures how often it was tried in vain */
    public Duration after(int failures) {
        Duration doubled = min.multipliedBy(1L << Math.min(failures, DOUBLINGS_MAX));
        return doubled.compareTo(max) < 0 ? doubled : max;
    }
}

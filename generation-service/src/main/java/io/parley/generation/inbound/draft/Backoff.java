package io.parley.generation.inbound.draft;

import java.time.Duration;

/** How long to wait after a number of misses: doubled each time, up to a limit. */
final class Backoff {

    private static final int DOUBLINGS_MAX = 20;

    private Backoff() {}

    /** @param misses at least 1 */
    static Duration after(int misses, Duration min, Duration max) {
        Duration wait = min.multipliedBy(1L << Math.min(misses - 1, DOUBLINGS_MAX));
        return wait.compareTo(max) < 0 ? wait : max;
    }
}

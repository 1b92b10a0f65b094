package io.parley.trends.inbound;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Which brands no task of this process has heard of for a while. Tasks share it, because a tick of an idle one would
 * make late what a busy one still has to pass on.
 */
final class QuietBrands {

    private final Duration quietAfter;
    private final Duration tickEvery;
    private final ConcurrentMap<String, Instant> heard = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Instant> ticked = new ConcurrentHashMap<>();

    QuietBrands(Duration quietAfter, Duration tickEvery) {
        this.quietAfter = quietAfter;
        this.tickEvery = tickEvery;
    }

    /** An item of the brand was passed on, or a task took over a brand with windows to close. */
    void heard(String brand, Instant now) {
        heard.put(brand, now);
    }

    boolean quiet(String brand, Instant now) {
        return !now.isBefore(heard.getOrDefault(brand, Instant.EPOCH).plus(quietAfter));
    }

    /** Takes the next tick of the brand's clock, if it is time for one; the other tasks then need not. */
    boolean takeTick(String brand, Instant now) {
        Instant latest = ticked.compute(
                brand, (name, before) -> before == null || !now.isBefore(before.plus(tickEvery)) ? now : before);
        return latest.equals(now);
    }
}

package io.parley.trends.domain.window;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A brand's own stream time. It never is the task's, which would let one brand's items close another's windows, and so
 * make the result depend on which brands share a partition.
 *
 * @param time greatest time seen in the brand's records
 * @param lastClosed start of the window that closed last; absent before the first
 */
public record BrandClock(Instant time, @Nullable Instant lastClosed) {

    /** Before the brand's first record. */
    public static final BrandClock UNSET = new BrandClock(Instant.EPOCH, null);

    /** The clock after a record of that time; it never goes back. */
    public BrandClock advancedTo(Instant seen) {
        return seen.isAfter(time) ? new BrandClock(seen, lastClosed) : this;
    }

    /** The clock after the window that starts at {@code start} closed. */
    public BrandClock closed(Instant start) {
        return new BrandClock(time, start);
    }

    /** How many windows without any item lie between the one that closed last and the one that starts at {@code start}. */
    public long emptyBefore(Instant start, Windows windows) {
        return lastClosed == null ? 0 : windows.between(lastClosed, start);
    }
}

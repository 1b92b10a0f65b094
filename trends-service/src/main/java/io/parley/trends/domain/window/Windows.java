package io.parley.trends.domain.window;

import java.time.Duration;
import java.time.Instant;

/**
 * Tumbling windows of one size, aligned to the epoch.
 *
 * @param size length of a window, at least 1 s
 * @param grace how long a window waits for stragglers after its end, by stream time
 */
public record Windows(Duration size, Duration grace) {

    private static final Duration SIZE_MIN = Duration.ofSeconds(1);

    public Windows {
        if (size.compareTo(SIZE_MIN) < 0) {
            throw new IllegalArgumentException(
                    "parley.trends.window-size: must be at least " + SIZE_MIN + ", such as PT5M; it is " + size + ".");
        }
        if (grace.isNegative()) {
            throw new IllegalArgumentException(
                    "parley.trends.grace: must not be negative, such as PT1M; it is " + grace + ".");
        }
    }

    /** Start of the window that {@code time} is in. */
    public Instant startOf(Instant time) {
        return Instant.ofEpochMilli(Math.floorDiv(time.toEpochMilli(), size.toMillis()) * size.toMillis());
    }

    /** End, exclusive, of the window that starts at {@code start}. */
    public Instant endOf(Instant start) {
        return start.plus(size);
    }

    /** The stream time at which the window that starts at {@code start} closes. */
    public Instant closesAt(Instant start) {
        return endOf(start).plus(grace);
    }

    /** Whether the window that starts at {@code start} is closed once {@code streamTime} is reached. */
    public boolean closed(Instant start, Instant streamTime) {
        return !streamTime.isBefore(closesAt(start));
    }

    /** How many whole windows lie between two windows, by their starts. */
    public long between(Instant earlier, Instant later) {
        return Math.max(0, Duration.between(earlier, later).dividedBy(size) - 1);
    }
}

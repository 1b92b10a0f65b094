package io.parley.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * On {@code trends-items}: a scored item re-keyed by brand, or a tick of the clock in a quiet stretch. The order of this
 * topic is the truth for all windows.
 *
 * @param time event time of the item, or the tick's own
 * @param scored the scored item; absent on a tick
 */
public record TrendsItem(
        String brand, Instant time, @Nullable SentimentScored scored) {

    public TrendsItem {
        Required.part(brand, "brand");
        Required.part(time, "time");
    }
}

package io.parley.contract;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * On {@code social-trends}: what was said about a brand in one tumbling window.
 *
 * @param start inclusive
 * @param end exclusive
 * @param size {@code end - start}
 * @param closed false while items may still come; a closed window never changes
 * @param items scored items in it
 * @param negativeShare negative items among all, 0..1
 * @param themes most rising first
 * @param competitors the brand's competitors that were mentioned
 */
public record TrendWindow(
        String brand,
        Instant start,
        Instant end,
        Duration size,
        boolean closed,
        long items,
        long positive,
        long neutral,
        long negative,
        double negativeShare,
        List<Theme> themes,
        List<Competitor> competitors) {

    public TrendWindow {
        Required.part(brand, "brand");
        Required.part(start, "start");
        Required.part(end, "end");
        Required.part(size, "size");
        themes = themes == null ? List.of() : List.copyOf(themes);
        competitors = competitors == null ? List.of() : List.copyOf(competitors);
    }

    /**
     * What people talk about: a hashtag or a key term.
     *
     * @param count items in the window that carry it
     * @param expected items that the windows before let expect
     * @param rise {@code (count + 1) / (expected + 1)}: above 1 it is rising
     * @param negativeShare negative items among those that carry it, 0..1
     * @param exampleItemIds a few items that carry it, first seen first
     */
    public record Theme(
            String theme, long count, double expected, double rise, double negativeShare, List<String> exampleItemIds) {

        public Theme {
            exampleItemIds = exampleItemIds == null ? List.of() : List.copyOf(exampleItemIds);
        }
    }

    /**
     * A competitor in the window.
     *
     * @param mentions items that name it
     * @param negativeShare negative items among those, 0..1
     */
    public record Competitor(String name, long mentions, double negativeShare) {}
}

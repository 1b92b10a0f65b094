package io.parley.trends.domain.window;

import java.util.ArrayList;
import java.util.List;

/**
 * How often something was said in a window.
 *
 * @param count items that say it
 * @param negative negative items among those
 * @param examples ids of the first of those
 */
public record Tally(long count, long negative, List<String> examples) {

    public static final Tally NONE = new Tally(0, 0, List.of());

    private static final int EXAMPLES_MAX = 3;

    public Tally {
        // An empty list is absent in JSON.
        examples = examples == null ? List.of() : List.copyOf(examples);
    }

    /** One more item that says it. */
    public Tally plus(String itemId, boolean isNegative) {
        List<String> more = examples;
        if (examples.size() < EXAMPLES_MAX) {
            more = new ArrayList<>(examples);
            more.add(itemId);
        }
        return new Tally(count + 1, negative + (isNegative ? 1 : 0), more);
    }

    /** Negative items among all, 0..1. */
    public double negativeShare() {
        return Shares.of(negative, count);
    }
}

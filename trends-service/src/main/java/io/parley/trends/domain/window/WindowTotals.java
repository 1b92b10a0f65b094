package io.parley.trends.domain.window;

import io.parley.contract.Sentiment;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is counted of a window as a whole.
 *
 * @param themes different themes in it
 * @param competitors how often each competitor is named
 * @param told items in it when it was last told while open
 */
public record WindowTotals(
        long positive, long neutral, long negative, int themes, Map<String, Tally> competitors, long told) {

    public static final WindowTotals NONE = new WindowTotals(0, 0, 0, 0, Map.of(), 0);

    public WindowTotals {
        // An empty map is absent in JSON.
        competitors = competitors == null ? Map.of() : Map.copyOf(competitors);
    }

    /** Scored items in the window. */
    public long items() {
        return positive + neutral + negative;
    }

    /** One more item, that of {@code newThemes} themes is the window's first. */
    public WindowTotals plus(String itemId, Sentiment.Label label, int newThemes, List<String> namedCompetitors) {
        boolean isNegative = label == Sentiment.Label.NEGATIVE;
        Map<String, Tally> named = new TreeMap<>(competitors);
        for (String competitor : namedCompetitors) {
            named.put(competitor, named.getOrDefault(competitor, Tally.NONE).plus(itemId, isNegative));
        }
        return new WindowTotals(
                positive + (label == Sentiment.Label.POSITIVE ? 1 : 0),
                neutral + (label == Sentiment.Label.NEUTRAL ? 1 : 0),
                negative + (isNegative ? 1 : 0),
                themes + newThemes,
                named,
                told);
    }

    /** Whether items came since it was last told. */
    public boolean untold() {
        return items() > told;
    }

    /** The same, told just now. */
    public WindowTotals toldNow() {
        return new WindowTotals(positive, neutral, negative, themes, competitors, items());
    }
}

package io.parley.trends.domain.window;

import io.parley.contract.TrendWindow;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What a window says of itself: the same counts always give the same report, whatever order they come in. */
public final class WindowReport {

    static final Comparator<TrendWindow.Theme> MOST_RISING_FIRST =
            Comparator.comparingDouble(TrendWindow.Theme::rise).reversed().thenComparing(TrendWindow.Theme::theme);

    private WindowReport() {}

    /** The report of the window that starts at {@code start}, with at most {@code themesMax} themes. */
    public static TrendWindow of(
            String brand,
            Windows windows,
            Instant start,
            boolean closed,
            WindowTotals totals,
            Collection<CountedTheme> themes,
            int themesMax) {
        return new TrendWindow(
                brand,
                start,
                windows.endOf(start),
                windows.size(),
                closed,
                totals.items(),
                totals.positive(),
                totals.neutral(),
                totals.negative(),
                Shares.of(totals.negative(), totals.items()),
                themes.stream()
                        .map(CountedTheme::told)
                        .sorted(MOST_RISING_FIRST)
                        .limit(themesMax)
                        .toList(),
                competitors(totals));
    }

    private static List<TrendWindow.Competitor> competitors(WindowTotals totals) {
        return totals.competitors().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(named -> new TrendWindow.Competitor(
                        named.getKey(),
                        named.getValue().count(),
                        named.getValue().negativeShare()))
                .toList();
    }
}

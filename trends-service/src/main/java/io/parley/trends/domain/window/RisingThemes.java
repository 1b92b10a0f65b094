package io.parley.trends.domain.window;

import io.parley.contract.TrendWindow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What rises over several windows: counts and expectations of each theme added up over the windows that tell it.
 */
public final class RisingThemes {

    private static final int EXAMPLES_MAX = 3;

    private RisingThemes() {}

    /** At most {@code limit} themes of the windows, most rising first. */
    public static List<TrendWindow.Theme> of(Collection<TrendWindow> windows, int limit) {
        Map<String, List<TrendWindow.Theme>> byName = new LinkedHashMap<>();
        for (TrendWindow window : windows) {
            for (TrendWindow.Theme theme : window.themes()) {
                byName.computeIfAbsent(theme.theme(), name -> new ArrayList<>()).add(theme);
            }
        }
        return byName.entrySet().stream()
                .map(same -> sum(same.getKey(), same.getValue()))
                .sorted(WindowReport.MOST_RISING_FIRST)
                .limit(limit)
                .toList();
    }

    private static TrendWindow.Theme sum(String name, List<TrendWindow.Theme> same) {
        long count = same.stream().mapToLong(TrendWindow.Theme::count).sum();
        double expected = same.stream().mapToDouble(TrendWindow.Theme::expected).sum();
        double negative = same.stream()
                .mapToDouble(theme -> theme.negativeShare() * theme.count())
                .sum();
        return new TrendWindow.Theme(
                name,
                count,
                Shares.rounded(expected),
                Shares.rounded(Expectation.rise(count, expected)),
                count == 0 ? 0 : Shares.rounded(negative / count),
                same.stream()
                        .flatMap(theme -> theme.exampleItemIds().stream())
                        .distinct()
                        .limit(EXAMPLES_MAX)
                        .toList());
    }
}

package io.parley.trends.domain.window;

import io.parley.contract.TrendWindow;

/**
 * A theme as counted in one window.
 *
 * @param expected items that the windows before let expect
 */
public record CountedTheme(String theme, Tally tally, double expected) {

    TrendWindow.Theme told() {
        return new TrendWindow.Theme(
                theme,
                tally.count(),
                Shares.rounded(expected),
                Shares.rounded(Expectation.rise(tally.count(), expected)),
                tally.negativeShare(),
                tally.examples());
    }
}

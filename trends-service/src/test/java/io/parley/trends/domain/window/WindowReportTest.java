package io.parley.trends.domain.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.Event;
import io.parley.contract.Sentiment.Label;
import io.parley.contract.TrendWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowReportTest {

    private static final Instant TEN = Instant.parse("2026-01-05T10:00:00Z");
    private static final Windows WINDOWS = new Windows(Duration.ofMinutes(5), Duration.ofMinutes(1));

    @Test
    void mostRisingComesFirstAndTiesAreByName() {
        TrendWindow window =
                report(true, 20, theme("usual", 9, 9), theme("straw", 1, 0), theme("lid", 1, 0), theme("burst", 9, 1));

        assertThat(window.themes())
                .extracting(TrendWindow.Theme::theme)
                .containsExactly("burst", "lid", "straw", "usual");
        assertThat(window.themes()).extracting(TrendWindow.Theme::rise).containsExactly(5.0, 2.0, 2.0, 1.0);
    }

    @Test
    void onlySoManyThemesAreTold() {
        assertThat(report(true, 1, theme("lid", 1, 0), theme("burst", 9, 1)).themes())
                .extracting(TrendWindow.Theme::theme)
                .containsExactly("burst");
    }

    @Test
    void sharesAreOfAllThatWasSaid() {
        WindowTotals totals = WindowTotals.NONE
                .plus("a", Label.NEGATIVE, 1, List.of("gull", "brine"))
                .plus("b", Label.POSITIVE, 0, List.of("gull"))
                .plus("c", Label.NEUTRAL, 0, List.of());
        TrendWindow window = WindowReport.of("harbour", WINDOWS, TEN, false, totals, List.of(), 20);

        assertThat(window.items()).isEqualTo(3);
        assertThat(window.negativeShare()).isEqualTo(0.3333);
        assertThat(window.competitors())
                .containsExactly(
                        new TrendWindow.Competitor("brine", 1, 1.0), new TrendWindow.Competitor("gull", 2, 0.5));
        assertThat(window.end()).isEqualTo(TEN.plusSeconds(300));
    }

    @Test
    void totalsKnowWhetherTheyWereTold() {
        WindowTotals totals = WindowTotals.NONE.plus("a", Label.NEUTRAL, 0, List.of());

        assertThat(totals.untold()).isTrue();
        assertThat(totals.toldNow().untold()).isFalse();
    }

    @Test
    void examplesAreTheFirstThree() {
        Tally tally =
                Tally.NONE.plus("a", true).plus("b", false).plus("c", false).plus("d", false);

        assertThat(tally).isEqualTo(new Tally(4, 1, List.of("a", "b", "c")));
        assertThat(tally.negativeShare()).isEqualTo(0.25);
    }

    @Test
    void windowClosesOnceAndIsUpdatedPerItemCount() {
        WindowTotals totals = WindowTotals.NONE.plus("a", Label.NEUTRAL, 0, List.of());
        Event<TrendWindow> closed =
                WindowEvents.of(WindowReport.of("harbour", WINDOWS, TEN, true, totals, List.of(), 20), TEN, null);
        Event<TrendWindow> updated =
                WindowEvents.of(WindowReport.of("harbour", WINDOWS, TEN, false, totals, List.of(), 20), TEN, null);

        assertThat(closed.id()).isEqualTo("harbour/window:2026-01-05T10:00:00Z:PT5M/closed/0");
        assertThat(updated.id()).isEqualTo("harbour/window:2026-01-05T10:00:00Z:PT5M/updated/1");
    }

    @Test
    void themesOfSeveralWindowsAddUp() {
        TrendWindow earlier = report(true, 20, theme("lid", 2, 2), theme("straw", 4, 4));
        TrendWindow later = report(false, 20, theme("lid", 10, 2));

        List<TrendWindow.Theme> rising = RisingThemes.of(List.of(later, earlier), 10);

        assertThat(rising)
                .containsExactly(
                        new TrendWindow.Theme("lid", 12, 4.0, 2.6, 0, List.of("lid-1")),
                        new TrendWindow.Theme("straw", 4, 4.0, 1.0, 0, List.of("straw-1")));
        assertThat(RisingThemes.of(List.of(later, earlier), 1)).hasSize(1);
    }

    private static TrendWindow report(boolean closed, int themesMax, CountedTheme... themes) {
        return WindowReport.of("harbour", WINDOWS, TEN, closed, WindowTotals.NONE, Arrays.asList(themes), themesMax);
    }

    private static CountedTheme theme(String name, long count, double expected) {
        return new CountedTheme(name, new Tally(count, 0, List.of(name + "-1")), expected);
    }
}

package io.parley.trends.outbound.state;

import io.parley.contract.Item;
import io.parley.contract.Sentiment;
import io.parley.contract.SentimentScored;
import io.parley.contract.TrendWindow;
import io.parley.trends.domain.window.BrandClock;
import io.parley.trends.domain.window.CountedTheme;
import io.parley.trends.domain.window.Tally;
import io.parley.trends.domain.window.WindowReport;
import io.parley.trends.domain.window.Windows;
import io.parley.trends.outbound.state.OpenWindows.OpenWindow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.processor.api.ProcessingContext;

/** All that is counted of open windows, over the stores that it is kept in. */
public final class WindowCounts {

    private final OpenWindows open;
    private final ThemeTallies themes;
    private final CountedItems counted;
    private final ExpectedCounts expected;
    private final Windows windows;
    private final int themesMax;
    private final int themesToldMax;

    /**
     * @param themesMax different themes that are counted in one window
     * @param themesToldMax themes that a report has
     */
    public WindowCounts(ProcessingContext context, Windows windows, int themesMax, int themesToldMax) {
        this.open = new OpenWindows(context);
        this.themes = new ThemeTallies(context);
        this.counted = new CountedItems(context);
        this.expected = new ExpectedCounts(context);
        this.windows = windows;
        this.themesMax = themesMax;
        this.themesToldMax = themesToldMax;
    }

    /** The brand's open windows, oldest first. */
    public List<OpenWindow> openWindows(String brand) {
        return open.of(brand);
    }

    /** Open windows of any brand that items came to since they were last told. */
    public List<OpenWindow> untoldWindows() {
        return open.all().stream().filter(window -> window.totals().untold()).toList();
    }

    /** Whether the item is counted in an open window, in whichever version. */
    public boolean contains(Item item) {
        return counted.contains(item.brand(), item.id());
    }

    public long items(String brand, Instant start) {
        return open.totals(brand, start).items();
    }

    /**
     * Counts an item in the window that starts at {@code start}.
     *
     * @return how many of its themes the window had no room for
     */
    public int add(SentimentScored scored, Instant start, List<String> said, List<String> competitors) {
        Item item = scored.item();
        boolean negative = scored.sentiment().label() == Sentiment.Label.NEGATIVE;
        int known = open.totals(item.brand(), start).themes();
        int added = 0;
        int dropped = 0;
        for (String theme : said) {
            Tally tally = themes.get(item.brand(), start, theme);
            boolean first = tally.count() == 0;
            if (first && known + added >= themesMax) {
                dropped++;
            } else {
                themes.put(item.brand(), start, theme, tally.plus(item.id(), negative));
                added += first ? 1 : 0;
            }
        }
        counted.add(item.brand(), item.id(), start);
        open.put(
                item.brand(),
                start,
                open.totals(item.brand(), start)
                        .plus(item.id(), scored.sentiment().label(), added, competitors));
        return dropped;
    }

    /** What the window says of itself now. */
    public TrendWindow report(OpenWindow window, boolean closed, BrandClock clock) {
        long empty = clock.emptyBefore(window.start(), windows);
        List<CountedTheme> countedThemes = themes.of(window.brand(), window.start()).entrySet().stream()
                .map(theme -> new CountedTheme(
                        theme.getKey(), theme.getValue(), expected.of(window.brand(), theme.getKey(), empty)))
                .toList();
        return WindowReport.of(
                window.brand(), windows, window.start(), closed, window.totals(), countedThemes, themesToldMax);
    }

    /** The window is closed: what it had is expected of the next ones, and no longer counted. */
    public void close(OpenWindow window, BrandClock clock) {
        Map<String, Tally> last = themes.of(window.brand(), window.start());
        expected.learn(window.brand(), last, clock.emptyBefore(window.start(), windows));
        themes.remove(window.brand(), window.start());
        counted.remove(window.brand(), window.start());
        open.remove(window.brand(), window.start());
    }

    /** The window was told as it is. */
    public void told(OpenWindow window) {
        open.put(window.brand(), window.start(), window.totals().toldNow());
    }
}

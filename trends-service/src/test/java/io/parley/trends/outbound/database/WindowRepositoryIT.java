package io.parley.trends.outbound.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.TrendWindow;
import io.parley.localstack.testing.KafkaResource;
import io.parley.localstack.testing.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What of a window's tellings stays, in a real database. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
class WindowRepositoryIT {

    private static final Instant TEN = Instant.parse("2026-01-05T10:00:00Z");

    @Inject
    WindowRepository windows;

    private final String brand = UUID.randomUUID().toString();

    @Test
    void windowComesBackAsItWasTold() {
        TrendWindow window = window(TEN, true, 3);

        assertThat(windows.keep(window)).isTrue();

        assertThat(kept()).containsExactly(window);
    }

    @Test
    void closedWindowStaysWhateverIsToldAfter() {
        windows.keep(window(TEN, true, 3));

        assertThat(windows.keep(window(TEN, false, 9))).isFalse();
        assertThat(windows.keep(window(TEN, true, 3))).isFalse();

        assertThat(kept()).containsExactly(window(TEN, true, 3));
    }

    @Test
    void newerUpdateReplacesAnOlderOneAndNotTheOtherWayRound() {
        windows.keep(window(TEN, false, 2));

        assertThat(windows.keep(window(TEN, false, 5))).isTrue();
        assertThat(windows.keep(window(TEN, false, 4))).isFalse();
        assertThat(kept()).containsExactly(window(TEN, false, 5));

        assertThat(windows.keep(window(TEN, true, 5))).isTrue();
        assertThat(kept()).containsExactly(window(TEN, true, 5));
    }

    @Test
    void newestComeFirstAndOnlySoMany() {
        for (int i = 0; i < 4; i++) {
            windows.keep(window(TEN.plusSeconds(300L * i), true, 1));
        }

        assertThat(windows.startingIn(brand, TEN, TEN.plusSeconds(900), 2))
                .extracting(TrendWindow::start)
                .containsExactly(TEN.plusSeconds(600), TEN.plusSeconds(300));
    }

    @Test
    void oldWindowsAreDeleted() {
        windows.keep(window(TEN.minus(Duration.ofDays(400)), true, 1));
        windows.keep(window(TEN, true, 1));

        assertThat(windows.deleteEndedBefore(TEN.minus(Duration.ofDays(300)))).isEqualTo(1);

        assertThat(kept()).extracting(TrendWindow::start).containsExactly(TEN);
    }

    private List<TrendWindow> kept() {
        return windows.startingIn(brand, Instant.EPOCH, TEN.plus(Duration.ofDays(1)), 100);
    }

    private TrendWindow window(Instant start, boolean closed, long items) {
        TrendWindow.Theme theme = new TrendWindow.Theme("lid", items, 0.3, 3.1, 0.5, List.of("generic:1"));
        return new TrendWindow(
                brand,
                start,
                start.plusSeconds(300),
                Duration.ofMinutes(5),
                closed,
                items,
                0,
                items,
                0,
                0,
                List.of(theme),
                List.of(new TrendWindow.Competitor("gull", 1, 0)));
    }
}

package io.parley.trends.domain.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WindowsTest {

    private static final Instant TEN = Instant.parse("2026-01-05T10:00:00Z");

    private final Windows windows = new Windows(Duration.ofMinutes(5), Duration.ofMinutes(1));

    @Test
    void windowHasItsStartAndNotItsEnd() {
        assertThat(windows.startOf(TEN)).isEqualTo(TEN);
        assertThat(windows.startOf(TEN.plusSeconds(299).plusMillis(999))).isEqualTo(TEN);
        assertThat(windows.startOf(TEN.plusSeconds(300))).isEqualTo(TEN.plusSeconds(300));
    }

    @Test
    void windowClosesWhenStreamTimeReachesEndAndGrace() {
        assertThat(windows.closed(TEN, TEN.plusSeconds(360).minusMillis(1))).isFalse();
        assertThat(windows.closed(TEN, TEN.plusSeconds(360))).isTrue();
    }

    @Test
    void windowsBetweenNeighboursAreNone() {
        assertThat(windows.between(TEN, TEN.plusSeconds(300))).isZero();
        assertThat(windows.between(TEN, TEN.plusSeconds(1200))).isEqualTo(3);
    }

    @Test
    void clockNeverGoesBack() {
        BrandClock clock = BrandClock.UNSET.advancedTo(TEN).advancedTo(TEN.minusSeconds(1));

        assertThat(clock.time()).isEqualTo(TEN);
        assertThat(clock.emptyBefore(TEN, windows)).isZero();
        assertThat(clock.closed(TEN).emptyBefore(TEN.plusSeconds(900), windows)).isEqualTo(2);
    }

    @Test
    void nonsenseIsRefusedInASentenceWithTheKey() {
        assertThatThrownBy(() -> new Windows(Duration.ZERO, Duration.ZERO))
                .hasMessageContaining("parley.trends.window-size");
        assertThatThrownBy(() -> new Windows(Duration.ofMinutes(5), Duration.ofSeconds(-1)))
                .hasMessageContaining("parley.trends.grace");
    }
}

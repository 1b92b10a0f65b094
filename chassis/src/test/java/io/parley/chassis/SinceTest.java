package io.parley.chassis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SinceTest {

    private static final Instant NOW = Instant.parse("2026-03-14T09:00:00Z");

    @Test
    void momentOrDurationBackFromNowIsTaken() {
        assertThat(Since.parse("2026-03-01T00:00:00Z", NOW)).isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));
        assertThat(Since.parse("P2D", NOW)).isEqualTo(Instant.parse("2026-03-12T09:00:00Z"));
        assertThat(Since.parse(null, NOW)).isEqualTo(Instant.EPOCH);
    }

    @Test
    void anythingElseIsRefusedWithAnExample() {
        assertThatThrownBy(() -> Since.parse("yesterday", NOW)).hasMessageContaining("P2D");
        assertThatThrownBy(() -> Since.parse("P999999999999D", NOW)).hasMessageContaining("P2D");
    }
}

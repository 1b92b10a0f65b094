package io.parley.generation.inbound.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final Duration MIN = Duration.ofSeconds(1);
    private static final Duration MAX = Duration.ofSeconds(60);

    @Test
    void waitDoublesUpToTheLimit() {
        assertThat(Backoff.after(1, MIN, MAX)).isEqualTo(MIN);
        assertThat(Backoff.after(4, MIN, MAX)).hasSeconds(8);
        assertThat(Backoff.after(1000, MIN, MAX)).isEqualTo(MAX);
    }
}

package io.parley.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PatienceTest {

    @Test
    void waitingEndsAsSoonAsTheConditionHolds() {
        AtomicInteger looks = new AtomicInteger();
        Patience.until(Duration.ofSeconds(30), "third look", () -> looks.incrementAndGet() == 3);
        assertThat(looks).hasValue(3);
    }

    @Test
    void waitingInVainSaysForWhat() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Patience.until(Duration.ZERO, "pigs fly", () -> false))
                .withMessageContaining("in vain: pigs fly");
    }
}

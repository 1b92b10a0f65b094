package io.parley.trends.domain.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ExpectationTest {

    @Test
    void steadyThemeIsExpectedAndDoesNotRise() {
        double expected = 0;
        for (int window = 0; window < 30; window++) {
            expected = Expectation.after(expected, 10);
        }

        assertThat(expected).isCloseTo(10, within(0.01));
        assertThat(Expectation.rise(10, expected)).isCloseTo(1, within(0.01));
        assertThat(Expectation.rise(40, expected)).isGreaterThan(3.5);
    }

    @Test
    void windowsWithoutAnyItemFadeAsWindowsWithoutTheThemeDo() {
        double counted = Expectation.after(Expectation.after(8, 0), 0);

        assertThat(Expectation.faded(8, 2)).isCloseTo(counted, within(1e-12));
        assertThat(Expectation.faded(8, 0)).isEqualTo(8);
    }

    @Test
    void themeThatStoppedIsForgotten() {
        assertThat(Expectation.forgotten(Expectation.faded(1, 3))).isFalse();
        assertThat(Expectation.forgotten(Expectation.faded(1, 9))).isTrue();
    }
}

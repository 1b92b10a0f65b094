package io.parley.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentimentConfigGuardTest {

    @Test
    void defaultsAreUsable() {
        assertThat(SentimentConfigGuard.problems(Settings.with(Map.of()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "escalate-below, 1.5",
        "escalate-below, NaN",
        "batch-max, 0",
        "deadline, PT8S",
        "model-timeout, PT0S",
        "model-calls-max, -1",
        "model-failures-max, 0",
        "model-text-chars-max, 0",
        "model-probe-after, PT-1S",
        "model-load-timeout, PT0S",
        "model-context-tokens, 1024",
        "restart-after, PT0S"
    })
    void nonsenseIsRefusedWithASentenceThatNamesTheKey(String key, String value) {
        assertThat(SentimentConfigGuard.problems(Settings.with(Map.of(key, value))))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("parley.sentiment." + key + ": ")
                .endsWith(".");
    }
}

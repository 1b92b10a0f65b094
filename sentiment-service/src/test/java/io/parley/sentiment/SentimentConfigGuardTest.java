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
        "model-context-tokens, 3000",
        "poll-max, 7",
        "cache-texts-max, -1",
        "cache-for, PT0S",
        "score-deadline, PT8S",
        "score-items-max, 0",
        "score-calls-max, 0",
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            escalate-below | 1.2
            escalate-below | NaN
            aspects        | delivery,Delivery
            aspects        | price,the many things that one could say about our tea
            aspects        | 1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17
            """)
    void nonsenseOfABrandIsRefusedWithASentenceThatNamesTheKey(String key, String value) {
        assertThat(BrandScoringProblems.of(
                        Settings.brands(Map.of("harbour.name", "Harbour Tea", "harbour.sentiment." + key, value))))
                .singleElement()
                .asString()
                .startsWith("parley.brands.harbour.sentiment." + key + ": ")
                .endsWith(".");
    }

    @Test
    void brandMaySayNothingOrEverything() {
        assertThat(BrandScoringProblems.of(Settings.brands(Map.of(
                        "harbour.name", "Harbour Tea",
                        "quayside.name", "Quayside Cakes",
                        "quayside.sentiment.mode", "model",
                        "quayside.sentiment.escalate-below", "0.7",
                        "quayside.sentiment.aspects", "delivery,price,服务"))))
                .isEmpty();
    }
}

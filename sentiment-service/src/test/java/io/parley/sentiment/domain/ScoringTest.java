package io.parley.sentiment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.BrandsConfig.ScoringMode;
import io.parley.contract.Sentiment;
import io.parley.sentiment.domain.fast.FastClassifier;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoringTest {

    private final FastClassifier classifier = new FastClassifier(null);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FAST    | I love this tea, it is wonderful             | false
            FAST    | Oh great, another delay. Just what I needed. | false
            CASCADE | I love this tea, it is wonderful             | false
            CASCADE | Oh great, another delay. Just what I needed. | true
            CASCADE | Dieser Tee schmeckt leider nach Seife        | false
            MODEL   | I love this tea, it is wonderful             | true
            MODEL   | Oh great, another delay. Just what I needed. | true
            MODEL   | 这款茶非常好喝                                | true
            MODEL   | Dieser Tee schmeckt leider nach Seife        | false
            MODEL   | 😀 https://example.com @harbour              | false
            MODEL   | ''                                           | false
            """)
    void theModeDecidesWhoDecides(ScoringMode mode, String text, boolean escalated) {
        Sentiment fast = classifier.classify(text, null);

        assertThat(new Scoring(mode, 0.6, List.of()).escalates(fast, () -> classifier.hasWords(text, null)))
                .isEqualTo(escalated);
    }
}

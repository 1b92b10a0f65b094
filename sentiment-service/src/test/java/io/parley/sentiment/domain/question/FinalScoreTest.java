package io.parley.sentiment.domain.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.parley.contract.Sentiment;
import io.parley.contract.Sentiment.Label;
import io.parley.contract.Sentiment.Scores;
import io.parley.contract.Sentiment.Tier;
import io.parley.sentiment.domain.Degraded;
import io.parley.sentiment.domain.insight.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FinalScoreTest {

    @ParameterizedTest
    @ValueSource(doubles = {-3, 0, 0.2, 0.5, 0.93, 1, 7})
    void verdictOfTheModelIsADistributionWithItsLabelInFront(double confidence) {
        Sentiment score =
                new Verdict("1", Label.NEGATIVE, confidence, Findings.NONE).by("some-model", "a1b2", Asked.about("hm"));

        assertThat(score.label()).isEqualTo(Label.NEGATIVE);
        assertThat(score.tier()).isEqualTo(Tier.MODEL);
        assertThat(score.model()).isEqualTo("some-model");
        assertThat(score.modelVersion()).isEqualTo("a1b2");
        assertThat(score.degraded()).isNull();
        Scores scores = score.scores();
        assertThat(scores.positive() + scores.neutral() + scores.negative()).isCloseTo(1, within(1e-9));
        assertThat(scores.negative()).isGreaterThan(scores.neutral()).isEqualTo(score.confidence());
    }

    @Test
    void degradedScoreIsTheFastOneAndSaysWhy() {
        assertThat(Degraded.MODEL_TIMEOUT.fallBackTo(Asked.FAST))
                .isEqualTo(new Sentiment(
                        Label.POSITIVE,
                        0.5,
                        new Scores(0.5, 0.3, 0.2),
                        Tier.FAST,
                        "parley-lexicon",
                        "1",
                        "model-timeout",
                        null));
    }
}

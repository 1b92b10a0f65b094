package io.parley.sentiment.domain.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.parley.contract.Sentiment;
import io.parley.contract.Sentiment.Label;
import io.parley.contract.Sentiment.Scores;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TallyTest {

    private static final Offset<Double> EXACT = within(1e-12);

    private final Tally tally = new Tally();

    @Test
    void numbersAreThoseComputedByHand() {
        // positive: 3 of 4 found; neutral: 1 of 2; negative: 1 of 4, one of them not judged.
        add(Label.POSITIVE, Label.POSITIVE, 3);
        add(Label.POSITIVE, Label.NEGATIVE, 1);
        add(Label.NEUTRAL, Label.NEUTRAL, 1);
        add(Label.NEUTRAL, Label.POSITIVE, 1);
        add(Label.NEGATIVE, Label.NEGATIVE, 1);
        add(Label.NEGATIVE, Label.NEUTRAL, 2);
        tally.add(Label.NEGATIVE, said(Label.NEUTRAL, 1.0 / 3, "unsupported"));

        Evaluation evaluation = tally.sumUp(12.5);

        assertThat(evaluation.rows()).isEqualTo(10);
        assertThat(evaluation.accuracy()).isCloseTo(0.5, EXACT);
        assertThat(evaluation.macroRecall()).isCloseTo((0.75 + 0.5 + 0.25) / 3, EXACT);
        assertThat(evaluation.textsPerSecond()).isEqualTo(12.5);
        ClassScore positive = evaluation.perClass().get("positive");
        assertThat(positive).isEqualTo(new ClassScore(4, 0.75, 0.75, 0.75));
        // neutral: precision 1/3, recall 1/2; negative: precision 1/2, recall 1/4.
        assertThat(evaluation.macroF1()).isCloseTo((0.75 + 0.4 + 1.0 / 3) / 3, EXACT);
        assertThat(evaluation.confusion())
                .isEqualTo(Map.of(
                        "positive", Map.of("positive", 3, "neutral", 0, "negative", 1),
                        "neutral", Map.of("positive", 1, "neutral", 1, "negative", 0),
                        "negative", Map.of("positive", 0, "neutral", 2, "negative", 1, "unsupported", 1)));
    }

    @Test
    void meanIsOverTheLabelsThatOccurAndAnAbsentOneIsAnError() {
        add(Label.POSITIVE, Label.POSITIVE, 8);
        add(Label.POSITIVE, Label.NEUTRAL, 2);
        add(Label.NEGATIVE, Label.NEGATIVE, 6);
        add(Label.NEGATIVE, Label.NEUTRAL, 4);

        Evaluation evaluation = tally.sumUp(1);

        assertThat(evaluation.macroRecall()).isCloseTo(0.7, EXACT);
        assertThat(evaluation.accuracy()).isCloseTo(0.7, EXACT);
        assertThat(evaluation.perClass()).containsOnlyKeys("positive", "negative");
    }

    @Test
    void calibrationErrorIsTheGapBetweenConfidenceAndAccuracy() {
        // One bin: said 0.9 ten times, right six times. Another: said 0.4 ten times, right five times.
        for (int i = 0; i < 10; i++) {
            tally.add(Label.POSITIVE, said(i < 6 ? Label.POSITIVE : Label.NEGATIVE, 0.9, null));
            tally.add(Label.POSITIVE, said(i < 5 ? Label.POSITIVE : Label.NEGATIVE, 0.4, null));
        }
        assertThat(tally.sumUp(1).ece()).isCloseTo((0.3 + 0.1) / 2, EXACT);
    }

    private void add(Label truth, Label said, int times) {
        for (int i = 0; i < times; i++) {
            tally.add(truth, said(said, 0.8, null));
        }
    }

    private static Sentiment said(Label label, double confidence, @Nullable String degraded) {
        return new Sentiment(
                label, confidence, new Scores(0.4, 0.3, 0.3), Sentiment.Tier.FAST, "made-up", null, degraded, null);
    }
}

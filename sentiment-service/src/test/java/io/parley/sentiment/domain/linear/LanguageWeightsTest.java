package io.parley.sentiment.domain.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.parley.contract.Sentiment.Label;
import io.parley.contract.Sentiment.Scores;
import io.parley.sentiment.domain.linear.LanguageWeights.Output;
import java.util.List;
import org.junit.jupiter.api.Test;

class LanguageWeightsTest {

    private static final int BITS = 8;
    private static final List<Output> OUTPUTS =
            List.of(new Output("a", Label.POSITIVE), new Output("a", Label.NEUTRAL), new Output("b", Label.POSITIVE));

    @Test
    void scoresAreTheSoftmaxOfTheSumsOverSources() {
        byte[] weights = new byte[OUTPUTS.size() << BITS];
        // Place 1: hashes of 0x01......; place 2 of 0x02.......
        weights[3] = 10;
        weights[4] = -20;
        weights[3 * 2 + 2] = 40;
        LanguageWeights model = new LanguageWeights(OUTPUTS, BITS, List.of(0.5, 0.0, -0.5), 0.1, 2, weights);

        Features features = new Features(new int[] {0x01000000}, new int[] {0x02000000, 0x01FFFFFF}, new int[0]);

        // Words count 1 each, runs of characters 0.5 / sqrt 2.
        double gram = 0.5 / Math.sqrt(2);
        assertThat(model.logits(features))
                .containsExactly(new double[] {0.5 + 1 + gram, -2 - 2 * gram, -0.5 + 4 * gram}, within(1e-12));
        double first = Math.exp((0.5 + 1 + gram) / 2);
        double second = Math.exp((-2 - 2 * gram) / 2);
        double third = Math.exp((-0.5 + 4 * gram) / 2);
        Scores scores = model.scores(features);
        assertThat(scores.positive()).isCloseTo((first + third) / (first + second + third), within(1e-12));
        assertThat(scores.neutral()).isCloseTo(second / (first + second + third), within(1e-12));
        assertThat(scores.negative()).isZero();
    }

    @Test
    void weightsThatDoNotFitAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LanguageWeights(OUTPUTS, BITS, List.of(0.0, 0.0, 0.0), 1, 1, new byte[7]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LanguageWeights(
                        OUTPUTS, BITS, List.of(0.0, 0.0, 0.0), 1, 0, new byte[OUTPUTS.size() << BITS]));
    }
}

package io.parley.sentiment.domain.level;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.Sentiment.Label;
import io.parley.sentiment.domain.level.Level.Corrected;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetSentimentTest {

    private static final double[] EVEN = {1.0 / 3, 1.0 / 3, 1.0 / 3};
    private static final double[] ANGRY = {0.1, 0.2, 0.7};
    private static final int FEEDS = 60;

    /** Many feeds of one kind: how far off their shares are in sum, and how often the interval held the net sentiment. */
    private record Experience(double rawError, double correctedError, double covered) {

        static Experience of(double[] shares, double blur, int checked) {
            double raw = 0;
            double corrected = 0;
            int covered = 0;
            for (int seed = 0; seed < FEEDS; seed++) {
                Feed feed = new Feed(seed, blur);
                List<CheckedScore> sample = feed.sample(checked, EVEN);
                double[] truth = new double[shares.length];
                Level level = NetSentiment.of(items(feed, 800, shares, truth), sample);
                Corrected known = corrected(level);
                raw += off(
                        truth,
                        level.raw().positive(),
                        level.raw().neutral(),
                        level.raw().negative());
                corrected += off(
                        truth,
                        known.positive().value(),
                        known.neutral().value(),
                        known.negative().value());
                double net = truth[0] - truth[2];
                covered += known.net().low() <= net && net <= known.net().high() ? 1 : 0;
            }
            return new Experience(raw / FEEDS, corrected / FEEDS, (double) covered / FEEDS);
        }

        private static double off(double[] truth, double positive, double neutral, double negative) {
            return Math.abs(truth[0] - positive) + Math.abs(truth[1] - neutral) + Math.abs(truth[2] - negative);
        }
    }

    /** {@code blur} 1: the classifier knows how sure it may be. Above: it is too sure, and only checked scores tell. */
    @ParameterizedTest
    @CsvSource({
        "0.1,  0.2, 0.7,  1.0, 0",
        "0.7,  0.2, 0.1,  1.0, 90",
        "0.05, 0.9, 0.05, 1.0, 90",
        "0.1,  0.2, 0.7,  1.3, 150",
        "0.7,  0.2, 0.1,  1.3, 300",
    })
    void levelIsNearerThanCountingWhenTheFeedIsUnlikeTraining(
            double positive, double neutral, double negative, double blur, int checked) {
        Experience experience = Experience.of(new double[] {positive, neutral, negative}, blur, checked);

        assertThat(experience.correctedError()).isLessThan(experience.rawError() * 0.6);
    }

    @ParameterizedTest
    @CsvSource({"1.0, 0", "1.0, 150", "1.3, 150", "1.3, 300"})
    void intervalHoldsTheTruthAboutAsOftenAsItSays(double blur, int checked) {
        // Of 60 feeds at 95 %, three misses are to be expected and eight would be odd.
        assertThat(Experience.of(ANGRY, blur, checked).covered()).isGreaterThan(1 - 8.0 / FEEDS);
    }

    @Test
    void checkedScoresMakeTheIntervalNarrower() {
        Feed feed = new Feed(1, 1);
        List<ScoredItem> items = items(feed, 2_000, ANGRY, new double[3]);
        Estimate without = corrected(NetSentiment.of(items, List.of())).net();
        Estimate with =
                corrected(NetSentiment.of(items, feed.sample(900, EVEN))).net();
        assertThat(with.high() - with.low()).isLessThan((without.high() - without.low()) * 0.6);
    }

    @Test
    void enoughOfEverythingIsSaidToBeEnough() {
        Feed feed = new Feed(1, 1);
        Level level = NetSentiment.of(items(feed, 2_000, ANGRY, new double[3]), feed.sample(600, EVEN));
        assertThat(level.tooLittle()).isEmpty();
        assertThat(level.checked()).isEqualTo(600);
    }

    @Test
    void correctionsOfMistakesAloneAreNotTakenForASample() {
        Feed feed = new Feed(1, 1);
        List<ScoredItem> items = items(feed, 800, ANGRY, new double[3]);
        Level picked = NetSentiment.of(items, feed.mistakes(100, EVEN));
        assertThat(picked.tooLittle()).anyMatch(sentence -> sentence.contains("look picked: 0 % of 100"));
        assertThat(picked.checked()).isZero();
        assertThat(picked.corrected())
                .isEqualTo(NetSentiment.of(items, List.of()).corrected());
    }

    @Test
    void tooFewItemsAreNoLevel() {
        Level level = NetSentiment.of(items(new Feed(1, 1), 29, EVEN, new double[3]), List.of());
        assertThat(level.corrected()).isNull();
        assertThat(level.tooLittle()).containsExactly("29 scores are too few for a level; it takes 30.");
        assertThat(NetSentiment.of(List.of(), List.of()).raw().net()).isZero();
    }

    @Test
    void whatIsMissingPerLabelAndWhatIsVagueIsSaid() {
        Level level = NetSentiment.of(
                items(new Feed(1, 1), 40, EVEN, new double[3]),
                List.of(new CheckedScore(Label.POSITIVE, Label.POSITIVE, 0.8)));
        assertThat(level.tooLittle())
                .anyMatch(sentence -> sentence.startsWith("9 more checked scores of items that are positive"))
                .anyMatch(sentence -> sentence.startsWith("10 more checked scores of items that are negative"))
                .anyMatch(sentence -> sentence.startsWith("The share of neutral is not known well enough"));
    }

    @Test
    void sameDataGiveTheSameLevel() {
        List<ScoredItem> items = items(new Feed(1, 1), 100, ANGRY, new double[3]);
        assertThat(NetSentiment.of(items, List.of())).isEqualTo(NetSentiment.of(items, List.of()));
    }

    /** Adds the shares that the labels really have to {@code truth}. */
    private static List<ScoredItem> items(Feed feed, int count, double[] shares, double[] truth) {
        List<ScoredItem> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Label label = feed.label(shares);
            truth[label.ordinal()] += 1.0 / count;
            items.add(feed.text(label));
        }
        return items;
    }

    private static Corrected corrected(Level level) {
        return Objects.requireNonNull(level.corrected());
    }
}

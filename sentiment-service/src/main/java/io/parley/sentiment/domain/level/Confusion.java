package io.parley.sentiment.domain.level;

import io.parley.contract.Sentiment.Label;
import java.util.List;
import java.util.Random;

/**
 * How often which label is said of texts that have which: what the classifier's own probabilities expect, worth as much as
 * some checked scores, and the checked scores themselves. With none of these it says what the probabilities say; the
 * more there are, the less that counts.
 */
final class Confusion {

    /** Checked scores per label that the classifier's own word is worth. */
    private static final double OWN_WORD = 60;

    private static final int LABELS = Label.values().length;

    /** Per label that is true, per label that is said: how often, in checked scores. */
    private final double[][] counts;

    private Confusion(double[][] counts) {
        this.counts = counts;
    }

    static Confusion of(List<ScoredItem> items, double[] shares, List<CheckedScore> checked) {
        double[][] expected = new double[LABELS][LABELS];
        double[] sums = new double[LABELS];
        for (ScoredItem item : items) {
            double[] parts = PriorShift.parts(shares, item.likelihoods());
            for (int truth = 0; truth < LABELS; truth++) {
                expected[truth][item.said().ordinal()] += parts[truth];
                sums[truth] += parts[truth];
            }
        }
        double[][] counts = new double[LABELS][LABELS];
        for (int truth = 0; truth < LABELS; truth++) {
            for (int said = 0; said < LABELS; said++) {
                counts[truth][said] =
                        sums[truth] == 0 ? OWN_WORD / LABELS : OWN_WORD * expected[truth][said] / sums[truth];
            }
        }
        checked.forEach(score -> counts[score.truth().ordinal()][score.said().ordinal()]++);
        return new Confusion(counts);
    }

    /** Shares of the labels, from how often each was said. */
    double[] shares(double[] said) {
        return shares(counts, said);
    }

    /** The same as it might be: with this much known, rates and counts could have come out otherwise. */
    double[] possibleShares(double[] said, Random chance) {
        double[][] rates = new double[LABELS][];
        for (int truth = 0; truth < LABELS; truth++) {
            rates[truth] = Dirichlet.draw(counts[truth], chance);
        }
        return shares(rates, Dirichlet.draw(said, chance));
    }

    private static double[] shares(double[][] rates, double[] said) {
        double[][] likelihoods = new double[LABELS][LABELS];
        for (int truth = 0; truth < LABELS; truth++) {
            double sum = 0;
            for (double rate : rates[truth]) {
                sum += rate;
            }
            for (int label = 0; label < LABELS; label++) {
                likelihoods[label][truth] = rates[truth][label] / sum;
            }
        }
        return PriorShift.shares(List.of(likelihoods), said);
    }
}

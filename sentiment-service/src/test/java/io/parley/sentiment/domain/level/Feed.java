package io.parley.sentiment.domain.level;

import io.parley.contract.Sentiment.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A made-up feed whose truth is known: texts are points in the plane, around one centre for each label, and the classifier
 * is the best there can be for as much of each label; {@code blur} makes it surer of itself than it should be.
 */
final class Feed {

    private static final double[][] CENTRES = {{1.1, 0}, {0, 1.1}, {-1.1, 0}};

    private final Random chance;
    private final double blur;

    Feed(long seed, double blur) {
        this.chance = new Random(seed);
        this.blur = blur;
    }

    /** A text of that label and what the classifier makes of it. */
    ScoredItem text(Label label) {
        double[] centre = CENTRES[label.ordinal()];
        double x = centre[0] + blur * chance.nextGaussian();
        double y = centre[1] + blur * chance.nextGaussian();
        double[] probabilities = new double[CENTRES.length];
        double sum = 0;
        for (int i = 0; i < CENTRES.length; i++) {
            double dx = x - CENTRES[i][0];
            double dy = y - CENTRES[i][1];
            probabilities[i] = Math.exp(-(dx * dx + dy * dy) / 2);
            sum += probabilities[i];
        }
        int likeliest = 0;
        for (int i = 0; i < CENTRES.length; i++) {
            probabilities[i] /= sum;
            likeliest = probabilities[i] > probabilities[likeliest] ? i : likeliest;
        }
        return new ScoredItem(Label.values()[likeliest], probabilities);
    }

    Label label(double[] shares) {
        double drawn = chance.nextDouble();
        return drawn < shares[0] ? Label.POSITIVE : drawn < shares[0] + shares[1] ? Label.NEUTRAL : Label.NEGATIVE;
    }

    /** Texts a person looks at one after the other, and says right or wrong of each. */
    List<CheckedScore> sample(int size, double[] shares) {
        List<CheckedScore> checked = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            checked.add(check(label(shares)));
        }
        return checked;
    }

    /** Only what the classifier got wrong. */
    List<CheckedScore> mistakes(int size, double[] shares) {
        List<CheckedScore> checked = new ArrayList<>();
        while (checked.size() < size) {
            CheckedScore score = check(label(shares));
            if (!score.right()) {
                checked.add(score);
            }
        }
        return checked;
    }

    private CheckedScore check(Label truth) {
        ScoredItem item = text(truth);
        return new CheckedScore(
                truth, item.said(), item.likelihoods()[item.said().ordinal()]);
    }
}

package io.parley.sentiment.domain.level;

import java.util.List;

/**
 * Whether checked scores look like a sample or like a pick. People correct what is wrong and seldom confirm what is right;
 * rates from such a pick would call the classifier far worse than it is. A calibrated classifier knows how often it is
 * right, so a share of right ones far from that gives it away.
 */
final class Fairness {

    /** So far may a classifier be wrong about itself on a new subject. */
    private static final double DOUBT = 0.15;

    private Fairness() {}

    static boolean isSample(List<CheckedScore> checked) {
        if (checked.isEmpty()) {
            return true;
        }
        double expected =
                checked.stream().mapToDouble(CheckedScore::confidence).average().orElse(0);
        double right = (double) checked.stream().filter(CheckedScore::right).count() / checked.size();
        double error = Math.sqrt(expected * (1 - expected) / checked.size());
        return Math.abs(right - expected) <= DOUBT + 2 * error;
    }
}

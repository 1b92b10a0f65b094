package io.parley.sentiment.domain.level;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether checked scores look like a sample or like a pick. People correct what is wrong and seldom confirm what is right;
 * rates from such a pick would call the classifier far worse than it is. A calibrated classifier knows how often it is
 * right, so a share of right ones far from that gives it away.
 */
final class Fairness {

    /** So far may a classifier be wrong about itself on a new subject. */
    private static final double DOUBT = 0.15;

    private Fairness() {}

    /** What speaks against a sample, in a sentence; nothing if it looks like one. */
    static Optional<String> doubt(List<CheckedScore> checked) {
        if (checked.isEmpty()) {
            return Optional.empty();
        }
        double expected =
                checked.stream().mapToDouble(CheckedScore::confidence).average().orElse(0);
        double right = (double) checked.stream().filter(CheckedScore::right).count() / checked.size();
        double error = Math.sqrt(expected * (1 - expected) / checked.size());
        return Math.abs(right - expected) <= DOUBT + 2 * error
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "The corrections look picked: %.0f %% of %d call the score right, where %.0f %% were to be expected. They are left out; have people confirm right scores, too.",
                        100 * right,
                        checked.size(),
                        100 * expected));
    }
}

package io.parley.sentiment.domain.training;

import io.parley.contract.Sentiment.Label;
import io.parley.contract.Sentiment.Scores;
import io.parley.sentiment.domain.linear.LanguageWeights;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the temperature at which the probabilities of texts held back say the most about their labels. */
final class Calibration {

    /** With fewer texts, chance would decide. */
    private static final int TEXTS_MIN = 200;

    private static final double LOWEST = 0.1;
    private static final double HIGHEST = 10;
    private static final int STEPS = 60;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final double PROBABILITY_MIN = 1e-12;

    private final LanguageWeights weights;
    private final List<Sample> heldBack;
    private final double[][] logits;
    private final double[] importance;

    private Calibration(LanguageWeights weights, List<Sample> heldBack) {
        this.weights = weights;
        this.heldBack = heldBack;
        logits = heldBack.stream().map(this::logits).toArray(double[][]::new);
        Map<String, Integer> counts = new HashMap<>();
        heldBack.forEach(sample -> counts.merge(key(sample), 1, Integer::sum));
        importance = heldBack.stream()
                .mapToDouble(sample -> 1.0 / counts.getOrDefault(key(sample), 1))
                .toArray();
    }

    /** The same weights at the best temperature, or at {@code otherwise} where too little was held back. */
    static LanguageWeights calibrated(LanguageWeights weights, List<Sample> heldBack, double otherwise) {
        double temperature = heldBack.size() < TEXTS_MIN ? otherwise : new Calibration(weights, heldBack).best();
        return new LanguageWeights(
                weights.outputs(), weights.bits(), weights.biases(), weights.scale(), temperature, weights.weights());
    }

    /** Golden-section search over the logarithm of the temperature. */
    private double best() {
        double low = StrictMath.log(LOWEST);
        double high = StrictMath.log(HIGHEST);
        for (int step = 0; step < STEPS; step++) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            if (loss(StrictMath.exp(left)) < loss(StrictMath.exp(right))) {
                high = right;
            } else {
                low = left;
            }
        }
        return StrictMath.exp((low + high) / 2);
    }

    private double loss(double temperature) {
        double loss = 0;
        for (int i = 0; i < logits.length; i++) {
            Scores scores = weights.byLabel(LanguageWeights.probabilities(logits[i], temperature));
            double right = of(scores, heldBack.get(i).label());
            loss -= importance[i] * StrictMath.log(Math.max(right, PROBABILITY_MIN));
        }
        return loss;
    }

    private double[] logits(Sample sample) {
        int width = weights.outputs().size();
        double[] logits = new double[width];
        for (int output = 0; output < width; output++) {
            logits[output] = weights.biases().get(output);
            for (int i = 0; i < sample.places().length; i++) {
                logits[output] +=
                        weights.weights()[sample.places()[i] * width + output] * weights.scale() * sample.values()[i];
            }
        }
        return logits;
    }

    private static String key(Sample sample) {
        return sample.source() + '/' + sample.label();
    }

    private static double of(Scores scores, Label label) {
        return switch (label) {
            case POSITIVE -> scores.positive();
            case NEUTRAL -> scores.neutral();
            case NEGATIVE -> scores.negative();
        };
    }
}

package io.parley.sentiment.domain.training;

import io.parley.sentiment.domain.linear.LanguageWeights;
import io.parley.sentiment.domain.linear.LanguageWeights.Output;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Multinomial logistic regression by stochastic gradient descent with AdaGrad steps. Half of the features of a text are
 * left out each time it is seen, so that no feature is leaned on alone.
 */
final class Descent {

    private static final float GRADIENT_FLOOR = 0.01f;
    private static final int DROPPED_OF_TWO = 1;

    private final List<Output> outputs;
    private final float[] prominence;
    private final Chance chance;
    private final float[] weights;
    private final float[] squares;
    private final double[] biases;
    private final double[] biasSquares;
    private final int[] kept;

    Descent(List<Output> outputs, float[] prominence, float[] weights, double[] biases, long seed, int featuresMax) {
        this.outputs = outputs;
        this.prominence = prominence;
        this.weights = weights;
        this.biases = biases;
        this.chance = new Chance(seed);
        squares = new float[weights.length];
        biasSquares = new double[biases.length];
        kept = new int[featuresMax];
    }

    /**
     * Goes through the samples {@code epochs} times, each time in another order; the rate falls to 0.
     *
     * @param importance of each sample
     * @param allowed for each sample, which outputs are right
     */
    void run(
            List<Sample> samples,
            double[] importance,
            boolean[][] allowed,
            double rate,
            int epochs,
            IntConsumer afterEpoch) {
        int[] order = new int[samples.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        double steps = (double) order.length * epochs;
        long step = 0;
        for (int epoch = 1; epoch <= epochs; epoch++) {
            chance.shuffle(order);
            for (int index : order) {
                learn(samples.get(index), importance[index], allowed[index], rate * (1 - step++ / steps));
            }
            afterEpoch.accept(epoch);
        }
    }

    private void learn(Sample sample, double importance, boolean[] allowed, double rate) {
        int count = keepSome(sample.places().length);
        double[] probabilities = LanguageWeights.probabilities(logits(sample, count), 1);
        double right = 0;
        for (int output = 0; output < allowed.length; output++) {
            right += allowed[output] ? probabilities[output] : 0;
        }
        double[] gradient = new double[allowed.length];
        for (int output = 0; output < allowed.length; output++) {
            double wanted = !allowed[output] ? 0 : right > 0 ? probabilities[output] / right : 1;
            gradient[output] = (probabilities[output] - wanted) * importance;
            biasSquares[output] += gradient[output] * gradient[output];
            biases[output] -= rate * gradient[output] / Math.sqrt(biasSquares[output] + 1);
        }
        step(sample, count, gradient, rate);
    }

    private int keepSome(int features) {
        int count = 0;
        for (int index = 0; index < features; index++) {
            if (chance.next(2) >= DROPPED_OF_TWO) {
                kept[count++] = index;
            }
        }
        return count;
    }

    private float value(Sample sample, int index) {
        // Twice, for those that were left out.
        return 2 * sample.values()[index] * prominence[sample.places()[index]];
    }

    private double[] logits(Sample sample, int count) {
        int width = outputs.size();
        double[] logits = biases.clone();
        for (int i = 0; i < count; i++) {
            float value = value(sample, kept[i]);
            int at = sample.places()[kept[i]] * width;
            for (int output = 0; output < width; output++) {
                logits[output] += weights[at + output] * value;
            }
        }
        return logits;
    }

    private void step(Sample sample, int count, double[] gradient, double rate) {
        int width = outputs.size();
        for (int i = 0; i < count; i++) {
            float value = value(sample, kept[i]);
            if (value == 0) {
                continue;
            }
            int at = sample.places()[kept[i]] * width;
            for (int output = 0; output < width; output++) {
                float slope = (float) (gradient[output] * value);
                squares[at + output] += slope * slope;
                weights[at + output] -= (float) (rate * slope / (Math.sqrt(squares[at + output]) + GRADIENT_FLOOR));
            }
        }
    }
}

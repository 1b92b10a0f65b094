package io.parley.sentiment.domain.linear;

import io.parley.contract.Sentiment.Label;
import io.parley.contract.Sentiment.Scores;
import java.util.List;

/**
 * The weights of one language. Each source of training data has outputs of its own, one per label that it knows, so that
 * a label which a source lacks is not held against it; the probabilities of a label are added up over the sources.
 *
 * @param bits how many bits of a hash choose its place
 * @param biases one per output
 * @param scale what one step of a weight is worth
 * @param temperature by which scores are divided to be probabilities
 * @param weights per place, one byte for each output; sums of them are exact, so that every machine says the same
 */
public record LanguageWeights(
        List<Output> outputs, int bits, List<Double> biases, double scale, double temperature, byte[] weights) {

    public LanguageWeights {
        outputs = List.copyOf(outputs);
        biases = List.copyOf(biases);
        if (weights.length != (long) outputs.size() << bits || biases.size() != outputs.size()) {
            throw new IllegalArgumentException("the weights do not fit their outputs");
        }
        if (!(temperature > 0) || !(scale > 0)) {
            throw new IllegalArgumentException("temperature and scale must be above 0");
        }
    }

    /** A label as one source of training data uses it. */
    public record Output(String source, Label label) {}

    /** The place of a hash. */
    public static int place(int hash, int bits) {
        return hash >>> (Integer.SIZE - bits);
    }

    /** The calibrated probabilities of a text. */
    public Scores scores(Features features) {
        return byLabel(probabilities(logits(features), temperature));
    }

    /** One score per output, before temperature. */
    public double[] logits(Features features) {
        int[] words = sums(features.words());
        int[] grams = sums(features.grams());
        int[] marks = sums(features.marks());
        double wordValue = features.wordValue() * scale;
        double gramValue = features.gramValue() * scale;
        double markValue = features.markValue() * scale;
        double[] logits = new double[outputs.size()];
        for (int output = 0; output < logits.length; output++) {
            logits[output] = biases.get(output)
                    + wordValue * words[output]
                    + gramValue * grams[output]
                    + markValue * marks[output];
        }
        return logits;
    }

    /** Probabilities per label of probabilities per output. */
    public Scores byLabel(double[] probabilities) {
        double positive = 0;
        double neutral = 0;
        double negative = 0;
        for (int output = 0; output < probabilities.length; output++) {
            switch (outputs.get(output).label()) {
                case POSITIVE -> positive += probabilities[output];
                case NEUTRAL -> neutral += probabilities[output];
                case NEGATIVE -> negative += probabilities[output];
            }
        }
        return new Scores(positive, neutral, negative);
    }

    /** Softmax; StrictMath, since Math may differ in the last bit from machine to machine. */
    public static double[] probabilities(double[] logits, double temperature) {
        double max = Double.NEGATIVE_INFINITY;
        for (double logit : logits) {
            max = Math.max(max, logit);
        }
        double[] probabilities = new double[logits.length];
        double sum = 0;
        for (int output = 0; output < logits.length; output++) {
            probabilities[output] = StrictMath.exp((logits[output] - max) / temperature);
            sum += probabilities[output];
        }
        for (int output = 0; output < logits.length; output++) {
            probabilities[output] /= sum;
        }
        return probabilities;
    }

    private int[] sums(int[] hashes) {
        int width = outputs.size();
        int[] sums = new int[width];
        for (int hash : hashes) {
            int at = place(hash, bits) * width;
            for (int output = 0; output < width; output++) {
                sums[output] += weights[at + output];
            }
        }
        return sums;
    }
}

package io.parley.sentiment.domain.training;

import io.parley.sentiment.domain.linear.LanguageWeights;

/** Weights and biases while they are learned, before they are bytes. */
record Learned(float[] weights, double[] biases) {

    static Learned nothing(int outputs, int bits) {
        return new Learned(new float[outputs << bits], new double[outputs]);
    }

    static Learned of(LanguageWeights base) {
        float[] weights = new float[base.weights().length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (base.weights()[i] * base.scale());
        }
        return new Learned(
                weights, base.biases().stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Adds the {@code shares}th part of another, so that as many of them make a mean. */
    void addShare(Learned other, int shares) {
        for (int i = 0; i < weights.length; i++) {
            weights[i] += other.weights[i] / shares;
        }
        for (int i = 0; i < biases.length; i++) {
            biases[i] += other.biases[i] / shares;
        }
    }
}

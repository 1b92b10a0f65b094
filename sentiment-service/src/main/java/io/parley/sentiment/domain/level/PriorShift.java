package io.parley.sentiment.domain.level;

import java.util.Arrays;
import java.util.List;

/**
 * The shares of labels under which what was seen is likeliest, by expectation maximisation (Saerens, Latinne and
 * Decaestecker 2002). What was seen may be texts with the probabilities of a classifier, or what it said of them with how
 * often it says so of each label: adjusted counting (Forman 2008), kept inside 0..1.
 */
final class PriorShift {

    private static final int STEPS_MAX = 2_000;
    private static final double SMALL = 1e-7;

    private PriorShift() {}

    /**
     * The shares.
     *
     * @param likelihoods of what was seen, per label
     * @param counts how often each of it was seen
     */
    static double[] shares(List<double[]> likelihoods, double[] counts) {
        int labels = likelihoods.getFirst().length;
        double[] shares = new double[labels];
        Arrays.fill(shares, 1.0 / labels);
        double all = Arrays.stream(counts).sum();
        for (int step = 0; step < STEPS_MAX; step++) {
            double[] next = new double[labels];
            for (int i = 0; i < counts.length; i++) {
                double[] parts = parts(shares, likelihoods.get(i));
                for (int label = 0; label < labels; label++) {
                    next[label] += counts[i] * parts[label] / all;
                }
            }
            double moved = 0;
            for (int label = 0; label < labels; label++) {
                moved = Math.max(moved, Math.abs(next[label] - shares[label]));
            }
            shares = next;
            if (moved < SMALL) {
                break;
            }
        }
        return shares;
    }

    /** What each label is likely to have of something seen, given the shares. */
    static double[] parts(double[] shares, double[] likelihoods) {
        double[] parts = new double[shares.length];
        double sum = 0;
        for (int label = 0; label < parts.length; label++) {
            parts[label] = shares[label] * likelihoods[label];
            sum += parts[label];
        }
        for (int label = 0; label < parts.length; label++) {
            parts[label] = sum == 0 ? shares[label] : parts[label] / sum;
        }
        return parts;
    }
}

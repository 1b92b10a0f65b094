package io.parley.sentiment.domain.training;

import io.parley.contract.Sentiment.Label;
import java.util.List;

/**
 * How much each place may count before anything is learned: more the more it leans to one label, after the naive Bayes
 * features of Wang and Manning (2012), with the square root of the log ratio. What occurs once counts nothing.
 */
final class Prominence {

    private static final double FLOOR = 0.2;
    private static final int OCCURRENCES_MIN = 2;

    private Prominence() {}

    static float[] of(List<Sample> samples, int bits) {
        int labels = Label.values().length;
        int[] counts = new int[labels << bits];
        long[] texts = new long[labels];
        for (Sample sample : samples) {
            texts[sample.label().ordinal()]++;
            for (int place : sample.places()) {
                counts[place * labels + sample.label().ordinal()]++;
            }
        }
        float[] prominence = new float[1 << bits];
        double[] shares = new double[labels];
        for (int place = 0; place < prominence.length; place++) {
            int occurrences = 0;
            double sum = 0;
            for (int label = 0; label < labels; label++) {
                int count = counts[place * labels + label];
                occurrences += count;
                shares[label] = (count + 1.0) / (texts[label] + labels);
                sum += shares[label];
            }
            if (occurrences >= OCCURRENCES_MIN) {
                prominence[place] = (float) (FLOOR + Math.sqrt(lean(shares, sum)));
            }
        }
        return prominence;
    }

    private static double lean(double[] shares, double sum) {
        double lean = 0;
        for (double share : shares) {
            double others = (sum - share) / (shares.length - 1);
            lean = Math.max(lean, Math.abs(StrictMath.log(share / others)));
        }
        return lean;
    }
}

package io.parley.sentiment.domain.evaluation;

/** Confidence against accuracy, in bins of confidence (Naeini et al. 2015; Guo et al. 2017). */
final class ReliabilityBins {

    private static final int BINS = 15;

    private final double[] confidence = new double[BINS];
    private final int[] right = new int[BINS];
    private final int[] count = new int[BINS];

    void add(double sure, boolean correct) {
        int bin = Math.clamp((int) (sure * BINS), 0, BINS - 1);
        confidence[bin] += sure;
        right[bin] += correct ? 1 : 0;
        count[bin]++;
    }

    double expectedCalibrationError() {
        double error = 0;
        int all = 0;
        for (int bin = 0; bin < BINS; bin++) {
            error += Math.abs(confidence[bin] - right[bin]);
            all += count[bin];
        }
        return all == 0 ? 0 : error / all;
    }
}

package io.parley.sentiment.domain.training;

import io.parley.sentiment.domain.linear.LanguageWeights;
import io.parley.sentiment.domain.linear.LanguageWeights.Output;
import java.util.Arrays;
import java.util.List;

/** Rounds weights to bytes. */
final class Quantiser {

    /** So many of a thousand weights may be cut off at the largest byte, for finer steps of all others. */
    private static final double CUT_OFF = 0.0005;

    private Quantiser() {}

    static LanguageWeights bytes(List<Output> outputs, int bits, double[] biases, float[] weights, float[] prominence) {
        float[] whole = new float[weights.length];
        for (int i = 0; i < weights.length; i++) {
            whole[i] = weights[i] * prominence[i / outputs.size()];
        }
        double scale = scale(whole);
        byte[] bytes = new byte[whole.length];
        for (int i = 0; i < whole.length; i++) {
            bytes[i] = (byte) Math.clamp(Math.round(whole[i] / scale), -Byte.MAX_VALUE, Byte.MAX_VALUE);
        }
        return new LanguageWeights(outputs, bits, Arrays.stream(biases).boxed().toList(), scale, 1, bytes);
    }

    private static double scale(float[] weights) {
        float[] sizes = new float[weights.length];
        int count = 0;
        for (float weight : weights) {
            if (weight != 0) {
                sizes[count++] = Math.abs(weight);
            }
        }
        if (count == 0) {
            return 1;
        }
        Arrays.sort(sizes, 0, count);
        return sizes[count - 1 - (int) (count * CUT_OFF)] / (double) Byte.MAX_VALUE;
    }
}

package io.parley.sentiment.domain.tuning;

import io.parley.sentiment.domain.brand.LanguageDelta;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Rounds changes to bytes, and keeps the largest where there are more than one record carries. */
final class DeltaQuantiser {

    private DeltaQuantiser() {}

    /** @param changes per label, per place, with the bias last */
    static LanguageDelta bytes(int bits, int[] places, double[][] changes, double biasValue) {
        int labels = changes.length;
        double[] sizes = new double[places.length];
        double largest = 0;
        for (int place = 0; place < places.length; place++) {
            for (double[] change : changes) {
                sizes[place] = Math.max(sizes[place], Math.abs(change[place]));
            }
            largest = Math.max(largest, sizes[place]);
        }
        double scale = largest == 0 ? 1 : largest / Byte.MAX_VALUE;
        int[] kept = IntStream.range(0, places.length)
                .filter(place -> Math.round(sizes[place] / scale) > 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(place -> -sizes[place])
                        .thenComparing(place -> place))
                .limit(LanguageDelta.PLACES_MAX)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
        byte[] bytes = new byte[kept.length * labels];
        double[] biases = new double[labels];
        for (int label = 0; label < labels; label++) {
            biases[label] = changes[label][places.length] * biasValue;
            for (int i = 0; i < kept.length; i++) {
                bytes[i * labels + label] = (byte) Math.round(changes[label][kept[i]] / scale);
            }
        }
        return new LanguageDelta(
                bits,
                scale,
                biases,
                Arrays.stream(kept).map(place -> places[place]).toArray(),
                bytes);
    }
}

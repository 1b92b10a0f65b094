package io.parley.sentiment.domain.brand;

import io.parley.contract.Sentiment.Label;
import io.parley.contract.Sentiment.Scores;
import io.parley.sentiment.domain.linear.Features;
import io.parley.sentiment.domain.linear.LanguageWeights;

/**
 * Changes to the weights of one language: a bias for each label, and at some places a byte for each label. They are added
 * to the logarithms of the base's probabilities, which is the same as adding them to every output of that label. Sums of
 * bytes are exact, so that every machine says the same.
 */
public final class LanguageDelta {

    /** More are not carried by one record. */
    public static final int PLACES_MAX = 45_000;

    static final int LABELS = Label.values().length;
    static final int BITS_MIN = 8;
    static final int BITS_MAX = 24;

    /** Far more than any tuning gives, and little enough that sums stay finite. */
    static final double CHANGE_MAX = 50;

    private static final double PROBABILITY_MIN = 1e-12;

    private final int bits;
    private final double scale;
    private final double[] biases;
    private final int[] places;
    private final byte[] changes;
    private final int[] table;

    /**
     * Changes as they were found.
     *
     * @param bits how many bits of a hash choose its place
     * @param scale what one step of a byte is worth
     * @param biases one per label, in the labels' order
     * @param places ascending
     * @param changes per place one for each label
     */
    public LanguageDelta(int bits, double scale, double[] biases, int[] places, byte[] changes) {
        if (bits < BITS_MIN || bits > BITS_MAX) {
            throw new IllegalArgumentException("it has places of " + bits + " bits");
        }
        if (!(scale > 0 && scale <= CHANGE_MAX)) {
            throw new IllegalArgumentException("its scale is " + scale);
        }
        if (biases.length != LABELS || places.length > PLACES_MAX || changes.length != places.length * LABELS) {
            throw new IllegalArgumentException("its changes do not fit its places");
        }
        for (double bias : biases) {
            if (!(Math.abs(bias) <= CHANGE_MAX)) {
                throw new IllegalArgumentException("it has a bias of " + bias);
            }
        }
        int before = -1;
        for (int place : places) {
            if (place <= before || place >= 1 << bits) {
                throw new IllegalArgumentException("its places are not in order");
            }
            before = place;
        }
        this.bits = bits;
        this.scale = scale;
        this.biases = biases.clone();
        this.places = places.clone();
        this.changes = changes.clone();
        this.table = table(places);
    }

    /** The probabilities of a text, from those of the base. */
    public Scores shift(Scores base, Features features) {
        double[] logits = {
            logarithm(base.positive()) + biases[0],
            logarithm(base.neutral()) + biases[1],
            logarithm(base.negative()) + biases[2]
        };
        add(features.words(), features.wordValue(), logits);
        add(features.grams(), features.gramValue(), logits);
        double[] shifted = LanguageWeights.probabilities(logits, 1);
        return new Scores(shifted[0], shifted[1], shifted[2]);
    }

    /** What a probability counts beside the changes. */
    public static double logarithm(double probability) {
        return StrictMath.log(Math.max(probability, PROBABILITY_MIN));
    }

    int bits() {
        return bits;
    }

    double scale() {
        return scale;
    }

    double[] biases() {
        return biases.clone();
    }

    int[] places() {
        return places.clone();
    }

    byte[] changes() {
        return changes.clone();
    }

    private void add(int[] hashes, double value, double[] logits) {
        int[] sums = new int[LABELS];
        for (int hash : hashes) {
            int index = indexOf(LanguageWeights.place(hash, bits));
            if (index >= 0) {
                for (int label = 0; label < LABELS; label++) {
                    sums[label] += changes[index * LABELS + label];
                }
            }
        }
        for (int label = 0; label < LABELS; label++) {
            logits[label] += value * scale * sums[label];
        }
    }

    private int indexOf(int place) {
        int mask = table.length - 1;
        for (int at = place & mask; table[at] != 0; at = (at + 1) & mask) {
            if (places[table[at] - 1] == place) {
                return table[at] - 1;
            }
        }
        return -1;
    }

    /** Index of a place plus one, at the first free slot from the place's own on; at most half full. */
    private static int[] table(int[] places) {
        int[] table = new int[Integer.highestOneBit(Math.max(1, places.length)) << 2];
        for (int index = 0; index < places.length; index++) {
            int at = places[index] & (table.length - 1);
            while (table[at] != 0) {
                at = (at + 1) & (table.length - 1);
            }
            table[at] = index + 1;
        }
        return table;
    }
}

package io.parley.sentiment.domain.linear;

/**
 * What the weights see of a text, each as a hash of 32 bits and none twice. What one of them contributes falls with the
 * number of its kind: long texts are not surer than short ones.
 *
 * @param words words and pairs of words
 * @param grams runs of characters
 * @param marks what is said of the text as a whole
 */
public record Features(int[] words, int[] grams, int[] marks) {

    private static final double GRAM_SHARE = 0.5;

    public double wordValue() {
        return value(1, words);
    }

    public double gramValue() {
        return value(GRAM_SHARE, grams);
    }

    public double markValue() {
        return value(1, marks);
    }

    private static double value(double share, int[] hashes) {
        return share / Math.sqrt(Math.max(1, hashes.length));
    }
}

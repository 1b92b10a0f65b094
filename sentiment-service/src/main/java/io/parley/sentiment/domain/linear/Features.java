package io.parley.sentiment.domain.linear;

/**
 * What the weights see of a text, each as a hash of 32 bits and none twice.
 *
 * @param words words, pairs of words, and what is said about the text as a whole
 * @param grams runs of characters
 */
public record Features(int[] words, int[] grams) {

    /** Shares of the two in a score: words say more each, and are fewer. */
    public static final double WORD_SHARE = 1;

    public static final double GRAM_SHARE = 0.5;

    /** What each word contributes: long texts are not surer than short ones. */
    public double wordValue() {
        return WORD_SHARE / Math.sqrt(Math.max(1, words.length));
    }

    /** What each run of characters contributes. */
    public double gramValue() {
        return GRAM_SHARE / Math.sqrt(Math.max(1, grams.length));
    }
}

package io.parley.sentiment.domain.lexicon;

/**
 * What was found in a text.
 *
 * @param nothing whether there was nothing to read: no word, no sign, no punctuation
 * @param positive sum of the weights of positive words, after negation and emphasis
 * @param negative the same of negative words, as a positive number
 * @param question whether it ends by asking
 * @param opinionLike whether somebody seems to take a side, known words or not
 * @param sarcastic whether it has a turn that often means the opposite
 * @param signals hashes of what stands around the positive and negative words
 */
public record Reading(
        boolean nothing,
        double positive,
        double negative,
        boolean question,
        boolean opinionLike,
        boolean sarcastic,
        int[] signals) {

    boolean polar() {
        return positive > 0 || negative > 0;
    }

    /** How much the weaker side has of the stronger, 0..1. */
    public double mixed() {
        return polar() ? Math.min(positive, negative) / Math.max(positive, negative) : 0;
    }
}

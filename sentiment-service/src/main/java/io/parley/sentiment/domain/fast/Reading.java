package io.parley.sentiment.domain.fast;

/**
 * What was found in a text.
 *
 * @param positive sum of the weights of positive words, after negation and emphasis
 * @param negative the same of negative words, as a positive number
 * @param question whether it ends by asking
 * @param opinionLike whether somebody seems to take a side, known words or not
 * @param sarcastic whether it has a turn that often means the opposite
 * @param foreign whether it is in a language that the lexicon does not know
 */
record Reading(
        double positive, double negative, boolean question, boolean opinionLike, boolean sarcastic, boolean foreign) {

    boolean polar() {
        return positive > 0 || negative > 0;
    }

    /** How much the weaker side has of the stronger, 0..1. */
    double mixed() {
        return polar() ? Math.min(positive, negative) / Math.max(positive, negative) : 0;
    }
}

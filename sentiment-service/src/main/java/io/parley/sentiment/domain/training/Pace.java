package io.parley.sentiment.domain.training;

import io.parley.sentiment.domain.language.Language;

/**
 * How fast and how long is learned; found by trying on texts held back.
 *
 * @param rate of the first step
 * @param epochs how often each text is seen
 * @param runs how many times all of it is done, by another chance each; the mean leans less on chance than any of them
 */
record Pace(double rate, int epochs, int runs) {

    private static final double GENTLE = 0.25;

    static Pace of(Language language) {
        return language == Language.CHINESE ? new Pace(0.4, 7, 3) : new Pace(0.12, 7, 3);
    }

    /** From a base, which knows more than the new texts do. */
    static Pace fineTuning(Language language) {
        return new Pace(of(language).rate() * GENTLE, 5, 1);
    }
}

package io.parley.sentiment.domain.training;

import io.parley.sentiment.domain.language.Language;

/**
 * How fast and how long is learned; found by trying on texts held back.
 *
 * @param rate of the first step
 * @param epochs how often each text is seen
 */
record Pace(double rate, int epochs) {

    private static final double GENTLE = 0.25;

    static Pace of(Language language) {
        return language == Language.CHINESE ? new Pace(0.4, 4) : new Pace(0.12, 5);
    }

    /** From a base, which knows more than the new texts do. */
    static Pace fineTuning(Language language) {
        Pace full = of(language);
        return new Pace(full.rate() * GENTLE, full.epochs());
    }
}

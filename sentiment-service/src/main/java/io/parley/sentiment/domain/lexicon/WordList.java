package io.parley.sentiment.domain.lexicon;

import io.parley.contract.Sentiment.Scores;

/**
 * Scores by a word list, in microseconds and without weights. It is built to be unsure where a word list is blind:
 * sarcasm, both sides at once, views without known words.
 */
public final class WordList {

    /** Its name on events. */
    public static final String NAME = "parley-lexicon";

    /** Counted up whenever a text could be scored in another way than before. */
    public static final String VERSION = "2";

    private static final Scores NOTHING_SAID = new Scores(0.05, 0.9, 0.05);

    // Shape of the probabilities: neutral has the word while nothing is found, and loses it with each weight found.
    private static final double STRENGTH = 1.1;
    private static final double STRENGTH_MAX = 4;
    private static final double NEUTRAL = 1.6;
    private static final double NEUTRAL_WHEN_ASKED = 0.5;
    private static final double NEUTRAL_LOST = 0.35;

    // Shares of the probability that doubt spreads evenly over the labels.
    private static final double DOUBT_SARCASM = 0.6;
    private static final double DOUBT_OPINION_UNKNOWN = 0.5;
    private static final double DOUBT_MIXED = 0.5;

    private final Lexicon lexicon = Lexicon.bundled();

    /** What the list finds in a text. */
    public Reading read(String text) {
        return Reader.read(Units.of(text, lexicon), lexicon);
    }

    /** Whether the list has the word, in lower case. */
    public boolean knows(String word) {
        return lexicon.knows(word);
    }

    /** The probabilities that a reading stands for. */
    public static Scores scores(Reading reading) {
        if (reading.nothing()) {
            return NOTHING_SAID;
        }
        double found = Math.min(reading.positive() + reading.negative(), STRENGTH_MAX);
        double asked = reading.question() && !reading.polar() ? NEUTRAL_WHEN_ASKED : 0;
        double positive = StrictMath.exp(STRENGTH * Math.min(reading.positive(), STRENGTH_MAX));
        double negative = StrictMath.exp(STRENGTH * Math.min(reading.negative(), STRENGTH_MAX));
        double neutral = StrictMath.exp(NEUTRAL + asked - NEUTRAL_LOST * found);
        double sum = positive + neutral + negative;
        double doubt = doubt(reading);
        double spread = doubt / 3;
        return new Scores(
                (1 - doubt) * positive / sum + spread,
                (1 - doubt) * neutral / sum + spread,
                (1 - doubt) * negative / sum + spread);
    }

    private static double doubt(Reading reading) {
        double doubt = DOUBT_MIXED * reading.mixed();
        if (reading.sarcastic()) {
            doubt = Math.max(doubt, DOUBT_SARCASM);
        }
        if (reading.opinionLike() && !reading.polar()) {
            doubt = Math.max(doubt, DOUBT_OPINION_UNKNOWN);
        }
        return doubt;
    }
}

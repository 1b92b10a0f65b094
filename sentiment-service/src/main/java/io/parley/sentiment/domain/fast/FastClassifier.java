package io.parley.sentiment.domain.fast;

import io.parley.contract.Sentiment;
import io.parley.contract.Sentiment.Label;
import io.parley.contract.Sentiment.Scores;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The first tier: a lexicon for English and Chinese, in microseconds and without a model. It says how sure it is, and is
 * built to be unsure where a lexicon is blind: sarcasm, both sides at once, views without known words, other languages.
 */
public final class FastClassifier {

    /** Its name on every event. */
    public static final String NAME = "parley-lexicon-1";

    /** Characters that are read; what an author feels is said by then. */
    private static final int TEXT_CHARS_MAX = 4_000;

    private static final Scores NOTHING_SAID = new Scores(0.05, 0.9, 0.05);

    // Shape of the probabilities: neutral has the word while nothing is found, and loses it with each weight found.
    private static final double STRENGTH = 1.1;
    private static final double STRENGTH_MAX = 4;
    private static final double NEUTRAL = 1.6;
    private static final double NEUTRAL_WHEN_ASKED = 0.5;
    private static final double NEUTRAL_LOST = 0.35;

    // Shares of the probability that doubt spreads evenly over the labels.
    private static final double DOUBT_SARCASM = 0.6;
    private static final double DOUBT_FOREIGN = 0.6;
    private static final double DOUBT_OPINION_UNKNOWN = 0.5;
    private static final double DOUBT_MIXED = 0.5;

    private final Lexicon lexicon = Lexicon.bundled();

    /**
     * The sentiment of a text.
     *
     * @param text absent or without words: surely neutral
     * @param language BCP 47, where the platform says it
     */
    public Sentiment classify(@Nullable String text, @Nullable String language) {
        if (text == null || text.isBlank()) {
            return sentiment(NOTHING_SAID);
        }
        String read = text.length() > TEXT_CHARS_MAX ? text.substring(0, TEXT_CHARS_MAX) : text;
        Units.Cut cut = Units.of(read, lexicon);
        return cut.units().isEmpty()
                ? sentiment(NOTHING_SAID)
                : sentiment(scores(Reader.read(cut, lexicon), otherLanguage(language)));
    }

    private static boolean otherLanguage(@Nullable String language) {
        if (language == null || language.isBlank()) {
            return false;
        }
        String tag = language.toLowerCase(Locale.ROOT);
        return !tag.startsWith("en") && !tag.startsWith("zh") && !tag.equals("und");
    }

    private static Scores scores(Reading reading, boolean otherLanguage) {
        double found = Math.min(reading.positive() + reading.negative(), STRENGTH_MAX);
        double asked = reading.question() && !reading.polar() ? NEUTRAL_WHEN_ASKED : 0;
        double positive = Math.exp(STRENGTH * Math.min(reading.positive(), STRENGTH_MAX));
        double negative = Math.exp(STRENGTH * Math.min(reading.negative(), STRENGTH_MAX));
        double neutral = Math.exp(NEUTRAL + asked - NEUTRAL_LOST * found);
        double sum = positive + neutral + negative;
        double doubt = doubt(reading, otherLanguage);
        double spread = doubt / 3;
        return new Scores(
                (1 - doubt) * positive / sum + spread,
                (1 - doubt) * neutral / sum + spread,
                (1 - doubt) * negative / sum + spread);
    }

    private static double doubt(Reading reading, boolean otherLanguage) {
        double doubt = DOUBT_MIXED * reading.mixed();
        if (reading.sarcastic()) {
            doubt = Math.max(doubt, DOUBT_SARCASM);
        }
        if (reading.foreign() || otherLanguage) {
            doubt = Math.max(doubt, DOUBT_FOREIGN);
        }
        if (reading.opinionLike() && !reading.polar()) {
            doubt = Math.max(doubt, DOUBT_OPINION_UNKNOWN);
        }
        return doubt;
    }

    private static Sentiment sentiment(Scores scores) {
        Label label = Label.NEUTRAL;
        double confidence = scores.neutral();
        if (scores.positive() > confidence) {
            label = Label.POSITIVE;
            confidence = scores.positive();
        }
        if (scores.negative() > confidence) {
            label = Label.NEGATIVE;
            confidence = scores.negative();
        }
        return new Sentiment(label, confidence, scores, Sentiment.Tier.FAST, NAME, null);
    }
}

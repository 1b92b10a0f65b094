package io.parley.sentiment.domain;

import io.parley.contract.BrandsConfig.ScoringMode;
import io.parley.contract.Sentiment;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * How a brand's texts are scored.
 *
 * @param escalateBelow in a cascade, fast scores with a confidence below it go to the model, 0..1
 * @param aspects what the brand wants to know about in particular
 */
public record Scoring(ScoringMode mode, double escalateBelow, List<String> aspects) {

    public Scoring {
        aspects = List.copyOf(aspects);
    }

    /** The same with another mode. */
    public Scoring in(ScoringMode other) {
        return new Scoring(other, escalateBelow, aspects);
    }

    /**
     * Whether the model is to be asked about a text. It never is where nothing can be judged: in a language that is not
     * scored here, and, where all texts go to the model, without a word.
     *
     * @param words whether the text has any
     */
    public boolean escalates(Sentiment fast, BooleanSupplier words) {
        if (fast.degraded() != null) {
            return false;
        }
        return switch (mode) {
            case FAST -> false;
            case CASCADE -> fast.confidence() < escalateBelow;
            case MODEL -> words.getAsBoolean();
        };
    }
}

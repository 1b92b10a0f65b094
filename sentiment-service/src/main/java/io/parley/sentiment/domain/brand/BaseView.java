package io.parley.sentiment.domain.brand;

import io.parley.contract.Sentiment.Scores;
import io.parley.sentiment.domain.language.Language;
import io.parley.sentiment.domain.linear.Features;
import org.jspecify.annotations.Nullable;

/**
 * What the base sees in a text and makes of it.
 *
 * @param bits how many bits of a hash choose its place
 * @param scores the base's probabilities
 */
public record BaseView(Language language, int bits, Features features, Scores scores) {

    /** The probabilities with a brand's changes. */
    public Scores shiftedBy(@Nullable LanguageDelta delta) {
        return delta == null ? scores : delta.shift(scores, features);
    }
}

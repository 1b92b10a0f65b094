package io.parley.sentiment.domain.tuning;

import io.parley.sentiment.domain.brand.LanguageDelta;
import io.parley.sentiment.domain.language.Language;
import java.util.Map;

/** What came of tuning. */
public sealed interface Tuning {

    /** There is too little to learn from, or to judge by; {@code sentence} says how much more it takes. */
    record TooLittle(String sentence) implements Tuning {}

    /**
     * A candidate, trained on all corrections.
     *
     * @param trainedOn how many
     * @param comparison how well what was learned holds for corrections that were held back from it
     */
    record Trained(int trainedOn, Map<Language, LanguageDelta> delta, Comparison comparison) implements Tuning {}
}

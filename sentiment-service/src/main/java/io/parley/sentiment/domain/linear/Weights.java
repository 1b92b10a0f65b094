package io.parley.sentiment.domain.linear;

import io.parley.sentiment.domain.language.Language;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A trained classifier: weights per language.
 *
 * @param version 12 digits of the weights' SHA-256: the same version is the same weights
 */
public record Weights(String version, Map<Language, LanguageWeights> byLanguage) {

    /** What events say decided. */
    public static final String NAME = "parley-linear";

    public Weights {
        byLanguage = byLanguage.isEmpty() ? Map.of() : new EnumMap<>(byLanguage);
    }

    public Optional<LanguageWeights> of(Language language) {
        return Optional.ofNullable(byLanguage.get(language));
    }
}

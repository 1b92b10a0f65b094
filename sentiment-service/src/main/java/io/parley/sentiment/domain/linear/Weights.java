package io.parley.sentiment.domain.linear;

import io.parley.sentiment.domain.language.Language;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A trained classifier: weights per language.
 *
 * @param name what events say decided; it has a digest of the weights in it, so that the same name is the same weights
 */
public record Weights(String name, Map<Language, LanguageWeights> byLanguage) {

    public Weights {
        byLanguage = byLanguage.isEmpty() ? Map.of() : new EnumMap<>(byLanguage);
    }

    public Optional<LanguageWeights> of(Language language) {
        return Optional.ofNullable(byLanguage.get(language));
    }
}

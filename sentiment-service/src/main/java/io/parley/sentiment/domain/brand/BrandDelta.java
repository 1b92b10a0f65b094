package io.parley.sentiment.domain.brand;

import io.parley.sentiment.domain.language.Language;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A brand's own model: what it changes in each language that there were corrections in.
 *
 * @param version counted per brand, from 1
 */
public record BrandDelta(int version, Map<Language, LanguageDelta> byLanguage) {

    public BrandDelta {
        byLanguage = Map.copyOf(byLanguage);
    }

    /** What it changes in that language, if anything. */
    public @Nullable LanguageDelta in(Language language) {
        return byLanguage.get(language);
    }
}

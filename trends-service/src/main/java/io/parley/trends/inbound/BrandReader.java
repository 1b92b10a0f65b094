package io.parley.trends.inbound;

import io.parley.contract.BrandsConfig;
import io.parley.trends.TrendsConfig;
import io.parley.trends.domain.theme.Competitors;
import io.parley.trends.domain.theme.Themes;
import java.util.HashMap;
import java.util.Map;

/** How items of each brand are read: with its own tracked terms and competitors. */
final class BrandReader {

    private final Map<String, Themes> themes = new HashMap<>();
    private final Map<String, Competitors> competitors = new HashMap<>();
    private final Themes anyThemes;
    private final Competitors noCompetitors = new Competitors();

    BrandReader(BrandsConfig brands, TrendsConfig config) {
        this.anyThemes = new Themes(config.textCharsMax(), config.themesPerItemMax());
        brands.brands().forEach((key, brand) -> {
            themes.put(key, new Themes(key, brand, config.textCharsMax(), config.themesPerItemMax()));
            competitors.put(key, new Competitors(brand));
        });
    }

    /** For a brand that is no longer in the brands file: what is common to all. */
    Themes themes(String brand) {
        return themes.getOrDefault(brand, anyThemes);
    }

    Competitors competitors(String brand) {
        return competitors.getOrDefault(brand, noCompetitors);
    }
}

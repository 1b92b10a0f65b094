package io.parley.trends.domain.theme;

import io.parley.contract.BrandsConfig;
import io.parley.contract.Item;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds which of a brand's competitors a text names, by the terms of the brands file. */
public final class Competitors {

    private final Map<String, List<Term>> termsByName = new TreeMap<>();

    /** Of a brand that has none. */
    public Competitors() {}

    public Competitors(BrandsConfig.Brand brand) {
        brand.competitors()
                .forEach((name, competitor) -> termsByName.put(
                        name, competitor.terms().stream().map(Term::of).toList()));
    }

    /** Names of the competitors in the item's text, each once, in alphabetical order. */
    public List<String> namedIn(Item item) {
        if (termsByName.isEmpty() || item.text() == null) {
            return List.of();
        }
        String folded = PlainText.folded(item.text());
        return termsByName.entrySet().stream()
                .filter(competitor -> competitor.getValue().stream().anyMatch(term -> term.isIn(folded)))
                .map(Map.Entry::getKey)
                .toList();
    }
}

package io.parley.generation.domain.gate;

import io.parley.contract.BrandsConfig;
import io.parley.contract.Item;
import io.parley.contract.Reply.Passage;
import java.util.List;
import java.util.Locale;

/**
 * A text that somebody, mostly a model, would have the brand say, with everything it is judged by.
 *
 * @param passageIds what it says it rests on
 * @param given the passages its writer had
 */
public record Draft(
        String text, List<String> passageIds, List<Passage> given, Item item, BrandsConfig.Brand brand, int charsMax) {

    public Draft {
        passageIds = List.copyOf(passageIds);
        given = List.copyOf(given);
    }

    /** The given passages that it cites. */
    public List<Passage> cited() {
        return given.stream()
                .filter(passage -> passageIds.contains(passage.id()))
                .toList();
    }

    /** Whether a cited passage has these characters, whatever the case. */
    boolean citedHas(String part) {
        String needle = part.toLowerCase(Locale.ROOT);
        return cited().stream()
                .anyMatch(passage -> whole(passage).toLowerCase(Locale.ROOT).contains(needle));
    }

    static String whole(Passage passage) {
        return passage.title() + ". " + passage.text();
    }
}

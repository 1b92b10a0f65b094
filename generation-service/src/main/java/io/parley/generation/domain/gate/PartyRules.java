package io.parley.generation.domain.gate;

import io.parley.contract.BrandsConfig.Competitor;
import io.parley.generation.domain.text.Terms;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A reply does not speak of competitors, and what the brand calls grave goes to a person. */
final class PartyRules {

    private PartyRules() {}

    static Stream<String> problems(Draft draft) {
        return Stream.concat(competitors(draft), escalations(draft));
    }

    private static Stream<String> competitors(Draft draft) {
        return draft.brand().competitors().entrySet().stream()
                .filter(competitor -> named(draft.text(), competitor))
                .map(competitor -> "names a competitor: " + competitor.getKey());
    }

    private static boolean named(String text, Map.Entry<String, Competitor> competitor) {
        return Terms.has(text, competitor.getKey())
                || competitor.getValue().terms().stream().anyMatch(term -> Terms.has(text, term));
    }

    private static Stream<String> escalations(Draft draft) {
        String item = draft.item().text();
        List<String> terms = draft.brand().escalationTerms().orElse(List.of());
        return item == null
                ? Stream.empty()
                : terms.stream().filter(term -> Terms.has(item, term)).map(term -> "the item says: " + term);
    }
}

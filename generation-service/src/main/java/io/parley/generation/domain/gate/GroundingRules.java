package io.parley.generation.domain.gate;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A reply cites only what its writer was given, and every fact in it stands in what it cites. */
final class GroundingRules {

    private GroundingRules() {}

    static Stream<String> problems(Draft draft) {
        return Stream.concat(strangeCitations(draft), inventions(draft));
    }

    private static Stream<String> strangeCitations(Draft draft) {
        List<String> given = draft.given().stream().map(passage -> passage.id()).toList();
        return draft.passageIds().stream()
                .filter(id -> !given.contains(id))
                .limit(1)
                .map(id -> "cites a passage that it was not given");
    }

    private static Stream<String> inventions(Draft draft) {
        Set<Fact> said = Facts.in(draft.text());
        if (said.isEmpty()) {
            return Stream.empty();
        }
        if (draft.cited().isEmpty()) {
            return Stream.of("states facts without citing a passage");
        }
        Set<Fact> known = draft.cited().stream()
                .flatMap(passage -> Facts.in(Draft.whole(passage)).stream())
                .collect(Collectors.toSet());
        return said.stream()
                .filter(fact -> known.stream().noneMatch(fact::followsFrom))
                .map(fact -> "not in the cited passages: " + fact);
    }
}

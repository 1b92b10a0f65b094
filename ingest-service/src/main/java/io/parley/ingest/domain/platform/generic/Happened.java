package io.parley.ingest.domain.platform.generic;

import io.parley.contract.Kind;
import io.parley.contract.Verb;
import java.util.Arrays;
import java.util.Optional;

/** What is said around items of what happened and to what, for those that do not say it themselves. */
record Happened(Optional<Kind> kind, Optional<Verb> verb) {

    static final Happened UNSAID = new Happened(Optional.empty(), Optional.empty());

    /** By a type such as {@code comment.created}; any other says nothing here. */
    static Happened named(String type) {
        return Arrays.stream(Kind.values())
                .filter(kind -> type.startsWith(kind.wireName() + "."))
                .flatMap(kind -> verb(type.substring(kind.wireName().length() + 1)).stream()
                        .map(verb -> new Happened(Optional.of(kind), Optional.of(verb))))
                .findFirst()
                .orElse(UNSAID);
    }

    /** The verb of that name. */
    static Optional<Verb> verb(String name) {
        return Arrays.stream(Verb.values())
                .filter(verb -> verb.wireName().equals(name))
                .findFirst();
    }
}

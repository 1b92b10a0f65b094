package io.parley.generation.domain.gate;

import java.util.List;

/** What the gate says of a draft. */
public sealed interface GateOutcome {

    /** Nothing speaks against it. */
    record Passed() implements GateOutcome {}

    /** A person has to look, for these reasons. */
    record Held(List<String> reasons) implements GateOutcome {
        public Held {
            reasons = List.copyOf(reasons);
        }
    }

    /** The reasons, none when it passed. */
    static List<String> reasons(GateOutcome outcome) {
        return switch (outcome) {
            case Passed() -> List.of();
            case Held(List<String> reasons) -> reasons;
        };
    }
}

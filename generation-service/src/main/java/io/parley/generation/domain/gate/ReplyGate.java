package io.parley.generation.domain.gate;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The check between a draft and the world. It is plain code and the same every time: what a model was told is a request,
 * what stands here is the rule. In doubt it holds, since a person's glance is cheap and a wrong promise is not.
 */
public final class ReplyGate {

    private static final List<Function<Draft, Stream<String>>> RULES = List.of(
            FormRules::problems,
            GroundingRules::problems,
            ContactRules::problems,
            PromiseRules::problems,
            PartyRules::problems);

    private ReplyGate() {}

    /** Judges a draft; the reasons are sentences for the person who decides. */
    public static GateOutcome check(Draft draft) {
        List<String> reasons =
                RULES.stream().flatMap(rule -> rule.apply(draft)).distinct().toList();
        return reasons.isEmpty() ? new GateOutcome.Passed() : new GateOutcome.Held(reasons);
    }
}

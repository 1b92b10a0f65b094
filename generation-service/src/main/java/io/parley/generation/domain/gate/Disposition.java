package io.parley.generation.domain.gate;

import io.parley.contract.BrandsConfig.Autonomy;
import io.parley.contract.Sentiment;
import java.util.ArrayList;
import java.util.List;

/** Where a fresh draft goes: to people as a suggestion, to people as a question, or out. */
public sealed interface Disposition {

    /** Stays a suggestion; {@code remarks} are what the gate found. */
    record Suggest(List<String> remarks) implements Disposition {}

    /** Waits for a person. */
    record Hold(List<String> reasons) implements Disposition {}

    /** Goes out by the brand's autonomy. */
    record Release() implements Disposition {}

    /**
     * @param confidenceMin a score less sure than this, 0..1, takes the item to a person
     */
    static Disposition of(Autonomy autonomy, GateOutcome gate, Sentiment sentiment, double confidenceMin) {
        List<String> reasons = new ArrayList<>(GateOutcome.reasons(gate));
        return switch (autonomy) {
            case SUGGEST -> new Suggest(List.copyOf(reasons));
            case NONE, APPROVE -> {
                reasons.addFirst("the brand wants a person to approve");
                yield new Hold(List.copyOf(reasons));
            }
            case AUTO -> {
                if (sentiment.confidence() < confidenceMin) {
                    reasons.add("the sentiment is not sure");
                }
                yield reasons.isEmpty() ? new Release() : new Hold(List.copyOf(reasons));
            }
        };
    }
}

package io.parley.generation.outbound.model;

import java.util.List;

/** What came of asking the model. */
public sealed interface DraftAttempt {

    /**
     * It wrote something; whether it may be said is for the gate.
     *
     * @param language BCP 47, by the model's own word
     * @param passageIds what it says it used
     * @param model who wrote it, by the server's word
     */
    record Written(String text, String language, List<String> passageIds, String model) implements DraftAttempt {
        public Written {
            passageIds = List.copyOf(passageIds);
        }
    }

    /** It did not answer, or not in the form that was asked for; {@code reason} is one of few fixed words. */
    record Missed(String reason) implements DraftAttempt {}
}

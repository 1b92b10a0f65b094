package io.parley.sentiment.domain.question;

import io.parley.sentiment.domain.Degraded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What came of asking the model about a batch. */
public sealed interface ModelAnswer {

    /** One verdict for each question, in the order in which they were asked. */
    record Judged(String model, List<Verdict> verdicts) implements ModelAnswer {
        public Judged {
            verdicts = List.copyOf(verdicts);
        }
    }

    /** It answered, but not in the form asked for, or not about exactly these texts; fewer at a time may help. */
    record Confused(Degraded reason) implements ModelAnswer {}

    /** It did not answer; asking again would only add to its trouble. */
    record Failed(Degraded reason) implements ModelAnswer {}

    /** Holds the verdicts against the ids asked: each must come back exactly once, and no other. */
    static ModelAnswer of(List<String> asked, String model, List<Verdict> verdicts) {
        Map<String, Verdict> byId = new HashMap<>();
        verdicts.forEach(verdict -> byId.put(verdict.id(), verdict));
        List<Verdict> inOrder = new ArrayList<>();
        for (String id : asked) {
            Verdict verdict = byId.get(id);
            if (verdict != null) {
                inOrder.add(verdict);
            }
        }
        return inOrder.size() == asked.size() && verdicts.size() == asked.size()
                ? new Judged(model, inOrder)
                : new Confused(Degraded.MODEL_MISMATCH);
    }
}

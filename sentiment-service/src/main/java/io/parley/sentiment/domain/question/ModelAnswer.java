package io.parley.sentiment.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What came of asking the model about a batch of items. */
public sealed interface ModelAnswer {

    /** One verdict for each item, in the order in which they were asked. */
    record Judged(String model, List<Verdict> verdicts) implements ModelAnswer {
        public Judged {
            verdicts = List.copyOf(verdicts);
        }
    }

    /** It answered, but not about exactly these items. */
    record Mismatched() implements ModelAnswer {}

    /** There is no usable answer. */
    record Failed(Degraded reason) implements ModelAnswer {}

    /** Holds the verdicts against the ids asked: each must come back exactly once, and no other. */
    static ModelAnswer of(List<String> asked, String model, List<Verdict> verdicts) {
        Map<String, Verdict> byId = new HashMap<>();
        verdicts.forEach(verdict -> byId.put(verdict.id(), verdict));
        if (verdicts.size() != asked.size()) {
            return new Mismatched();
        }
        List<Verdict> inOrder = new ArrayList<>();
        for (String id : asked) {
            Verdict verdict = byId.get(id);
            if (verdict == null) {
                return new Mismatched();
            }
            inOrder.add(verdict);
        }
        return new Judged(model, inOrder);
    }
}

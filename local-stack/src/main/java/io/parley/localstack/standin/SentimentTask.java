package io.parley.localstack.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.localstack.standin.SentimentRules.Verdict;
import java.util.Locale;

/** {@code {"items":[{"id","text"}]}} → {@code {"verdicts":[{"id","label","confidence"}]}}. */
final class SentimentTask {

    private SentimentTask() {}

    /** One verdict for each item in its order, unless {@code mode} spoils the ids. */
    static ObjectNode answer(JsonNode data, Fault.Mode mode) throws Refusal {
        if (!data.path("items").isArray()) {
            throw new Refusal(400, "the last user message has no items array");
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode verdicts = answer.putArray("verdicts");
        int index = 0;
        for (JsonNode item : data.path("items")) {
            boolean leftOut = mode == Fault.Mode.MISSING_IDS && index++ % 2 == 0;
            if (!leftOut) {
                String id = item.path("id").asText();
                Verdict verdict = SentimentRules.judge(item.path("text").asText());
                verdicts.addObject()
                        .put("id", mode == Fault.Mode.WRONG_IDS ? id + "-nobody-asked" : id)
                        .put("label", verdict.label().name().toLowerCase(Locale.ROOT))
                        .put("confidence", verdict.confidence());
            }
        }
        return answer;
    }
}

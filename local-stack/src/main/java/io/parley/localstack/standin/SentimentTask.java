package io.parley.localstack.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.localstack.standin.SentimentRules.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * {@code {"aspects":[…],"items":[{"id","text"}]}} → {@code {"verdicts":[{"id","sarcastic","aspects","emotion","intent",
 * "label","confidence"}]}}.
 */
final class SentimentTask {

    private SentimentTask() {}

    /** One verdict for each item in its order, unless {@code mode} or a poisoned text spoils the answer. */
    static ObjectNode answer(JsonNode data, Fault.Mode mode) throws Refusal {
        if (!data.path("items").isArray()) {
            throw new Refusal(400, "the last user message has no items array");
        }
        List<String> aspects = new ArrayList<>();
        data.path("aspects").forEach(aspect -> aspects.add(aspect.asText()));
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode verdicts = answer.putArray("verdicts");
        int index = 0;
        for (JsonNode item : data.path("items")) {
            String text = SentimentRules.head(item.path("text").asText());
            boolean leftOut = (mode == Fault.Mode.MISSING_IDS && index % 2 == 0)
                    || text.contains(StandInModelServer.CONFUSING_WORD);
            if (!leftOut) {
                String id = item.path("id").asText();
                verdicts.add(verdict(mode == Fault.Mode.WRONG_IDS ? id + "-nobody-asked" : id, text, aspects));
            }
            index++;
        }
        spoil(verdicts, mode);
        return answer;
    }

    private static ObjectNode verdict(String id, String text, List<String> listed) {
        Verdict verdict = SentimentRules.judge(text);
        ObjectNode json =
                JsonNodeFactory.instance.objectNode().put("id", id).put("sarcastic", Sarcasm.isObviousIn(text));
        ArrayNode aspects = json.putArray("aspects");
        AspectRules.find(text, listed)
                .forEach(aspect -> aspects.addObject()
                        .put("name", aspect.name())
                        .put("label", word(aspect.label()))
                        .put("evidence", aspect.evidence()));
        return json.put("emotion", MoodRules.emotion(text, verdict.label()))
                .put("intent", MoodRules.intent(text, verdict.label()))
                .put("label", word(verdict.label()))
                .put("confidence", verdict.confidence());
    }

    /** What a model gets wrong in one verdict of many. */
    private static void spoil(ArrayNode verdicts, Fault.Mode mode) {
        for (JsonNode each : verdicts) {
            ObjectNode verdict = (ObjectNode) each;
            switch (mode) {
                case DUPLICATE_IDS -> verdict.set("id", verdicts.path(0).path("id"));
                case WRONG_LABEL -> verdict.put("label", "somewhat negative");
                case INVENTED_EVIDENCE ->
                    verdict.putArray("aspects")
                            .addObject()
                            .put("name", "invented")
                            .put("label", "negative")
                            .put("evidence", "words that nobody wrote");
                default -> {}
            }
        }
    }

    private static String word(SentimentRules.Label label) {
        return label.name().toLowerCase(Locale.ROOT);
    }
}

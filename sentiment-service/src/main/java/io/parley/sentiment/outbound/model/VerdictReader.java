package io.parley.sentiment.outbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import io.parley.contract.Json;
import io.parley.contract.Sentiment.Label;
import io.parley.sentiment.domain.Degraded;
import io.parley.sentiment.domain.ModelAnswer;
import io.parley.sentiment.domain.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the model's text as verdicts, and trusts none of it. */
final class VerdictReader {

    private static final ModelAnswer UNREADABLE = new ModelAnswer.Failed(Degraded.MODEL_INVALID);

    private VerdictReader() {}

    static ModelAnswer read(List<String> asked, String model, ChatResponse response) {
        String text = response.aiMessage().text();
        // A model that ran out of tokens has been cut off in the middle of its JSON.
        if (text == null || response.finishReason() == FinishReason.LENGTH) {
            return UNREADABLE;
        }
        try {
            JsonNode verdicts = Json.MAPPER.readTree(text).path("verdicts");
            return verdicts.isArray() ? ModelAnswer.of(asked, model, verdicts(verdicts)) : UNREADABLE;
        } catch (JsonProcessingException e) {
            return UNREADABLE;
        }
    }

    /** Verdicts with a known label and a confidence; others are left out, so that they are missed. */
    private static List<Verdict> verdicts(JsonNode nodes) {
        List<Verdict> verdicts = new ArrayList<>();
        for (JsonNode node : nodes) {
            JsonNode confidence = node.path("confidence");
            if (confidence.isNumber()) {
                label(node.path("label").asText())
                        .ifPresent(label ->
                                verdicts.add(new Verdict(node.path("id").asText(), label, confidence.asDouble())));
            }
        }
        return verdicts;
    }

    private static Optional<Label> label(String name) {
        return Stream.of(Label.values())
                .filter(label -> label.wireName().equals(name))
                .findFirst();
    }
}

package io.parley.sentiment.outbound.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import io.parley.contract.Insight.Emotion;
import io.parley.contract.Insight.Intent;
import io.parley.contract.Json;
import io.parley.contract.Sentiment.Label;
import io.parley.sentiment.domain.Degraded;
import io.parley.sentiment.domain.insight.Claim;
import io.parley.sentiment.domain.insight.Findings;
import io.parley.sentiment.domain.question.ModelAnswer;
import io.parley.sentiment.domain.question.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the model's text as verdicts, and trusts none of it. */
final class VerdictReader {

    private static final ModelAnswer UNREADABLE = new ModelAnswer.Confused(Degraded.MODEL_INVALID);

    /** Aspects that are looked at, at most; those that the text does not bear out are among them. */
    private static final int CLAIMS_MAX = 2 * Findings.ASPECTS_MAX;

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
                label(node)
                        .ifPresent(label -> verdicts.add(
                                new Verdict(node.path("id").asText(), label, confidence.asDouble(), findings(node))));
            }
        }
        return verdicts;
    }

    /** What stands beside the label; what is not in the form asked for is as if it had not been said. */
    private static Findings findings(JsonNode node) {
        List<Claim> claims = new ArrayList<>();
        for (JsonNode aspect : node.path("aspects")) {
            if (claims.size() < CLAIMS_MAX) {
                label(aspect)
                        .ifPresent(label -> claims.add(new Claim(
                                aspect.path("name").asText(),
                                label,
                                aspect.path("evidence").asText())));
            }
        }
        JsonNode sarcastic = node.path("sarcastic");
        return new Findings(
                claims,
                word(Emotion.values(), Emotion::wireName, node.path("emotion")).orElse(null),
                word(Intent.values(), Intent::wireName, node.path("intent")).orElse(null),
                sarcastic.isBoolean() ? sarcastic.booleanValue() : null);
    }

    private static Optional<Label> label(JsonNode node) {
        return word(Label.values(), Label::wireName, node.path("label"));
    }

    private static <E> Optional<E> word(E[] words, Function<E, String> wireName, JsonNode said) {
        return Stream.of(words)
                .filter(word -> wireName.apply(word).equals(said.asText()))
                .findFirst();
    }
}

package io.parley.sentiment.outbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.ollama.OllamaChatRequestParameters;
import io.parley.contract.Item;
import io.parley.contract.Json;
import io.parley.contract.Sentiment.Label;
import io.parley.sentiment.SentimentConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the model is told: texts as JSON data under short ids, and the shape of the answer. */
final class SentimentPrompt {

    private static final String SYSTEM_FILE = "/prompts/sentiment-system.txt";

    // Every field is named as required: a schema's fields are optional otherwise, and models then leave some out.
    private static final JsonObjectSchema VERDICT = JsonObjectSchema.builder()
            .addStringProperty("id")
            .addEnumProperty(
                    "label", Stream.of(Label.values()).map(Label::wireName).toList())
            .addNumberProperty("confidence")
            .required("id", "label", "confidence")
            .build();
    private static final JsonSchema ANSWER = JsonSchema.builder()
            .name("verdicts")
            .rootElement(JsonObjectSchema.builder()
                    .addProperty(
                            "verdicts", JsonArraySchema.builder().items(VERDICT).build())
                    .required("verdicts")
                    .build())
            .build();
    private static final ResponseFormat FORMAT = ResponseFormat.builder()
            .type(ResponseFormatType.JSON)
            .jsonSchema(ANSWER)
            .build();

    /** Room for the frame around the verdicts. */
    private static final int FRAME_TOKENS = 32;

    private final String system = text(SYSTEM_FILE);
    private final int textCharsMax;

    SentimentPrompt(int textCharsMax) {
        this.textCharsMax = textCharsMax;
    }

    /** The ids under which that many items are asked about: short, as models copy long ones badly. */
    static List<String> ids(int items) {
        return IntStream.rangeClosed(1, items).mapToObj(Integer::toString).toList();
    }

    ChatRequest about(List<Item> items) {
        return ChatRequest.builder()
                .messages(SystemMessage.from(system), UserMessage.from(json(items)))
                .parameters(OllamaChatRequestParameters.builder()
                        .maxOutputTokens(FRAME_TOKENS + items.size() * SentimentConfig.ANSWER_TOKENS_PER_ITEM)
                        .responseFormat(FORMAT)
                        .build())
                .build();
    }

    private String json(List<Item> items) {
        List<Asked> asked = new ArrayList<>();
        List<String> ids = ids(items.size());
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            asked.add(new Asked(ids.get(i), cut(item.text()), item.language()));
        }
        try {
            return Json.MAPPER.writeValueAsString(new Batch(asked));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts must be writable as JSON", e);
        }
    }

    private String cut(@Nullable String text) {
        if (text == null || text.length() <= textCharsMax) {
            return text == null ? "" : text;
        }
        boolean splitsPair = Character.isHighSurrogate(text.charAt(textCharsMax - 1));
        return text.substring(0, splitsPair ? textCharsMax - 1 : textCharsMax);
    }

    private static String text(String file) {
        try (InputStream in = SentimentPrompt.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the prompt " + file + " is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Batch(List<Asked> items) {}

    private record Asked(String id, String text, @Nullable String language) {}
}

package io.parley.sentiment.outbound.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.ollama.OllamaChatRequestParameters;
import io.parley.contract.Json;
import io.parley.sentiment.ModelBudget;
import io.parley.sentiment.domain.question.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the model is told: instructions that are always the same, so that Ollama has them in its prefix cache, then the
 * brand's aspects and the texts as JSON data under short ids, and the shape of the answer.
 */
final class SentimentPrompt {

    private final PromptFiles files = PromptFiles.bundled();

    /** Which instructions and shape these are. */
    String version() {
        return files.version();
    }

    /** The ids under which that many texts are asked about: short, as models copy long ones badly. */
    static List<String> ids(int texts) {
        return IntStream.rangeClosed(1, texts).mapToObj(Integer::toString).toList();
    }

    /** The request about some questions of one brand. */
    ChatRequest about(List<Question> questions) {
        List<String> ids = ids(questions.size());
        return ChatRequest.builder()
                .messages(SystemMessage.from(files.instructions()), UserMessage.from(data(questions, ids)))
                .parameters(OllamaChatRequestParameters.builder()
                        .maxOutputTokens(ModelBudget.answer(questions.size()))
                        .responseFormat(format(ids))
                        .build())
                .build();
    }

    private static String data(List<Question> questions, List<String> ids) {
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            asked.add(new Asked(ids.get(i), question.text(), question.language()));
        }
        try {
            return Json.MAPPER.writeValueAsString(new Data(questions.getFirst().aspects(), asked));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts must be writable as JSON", e);
        }
    }

    /** As many verdicts as there are ids, and no other id: a server that goes by the schema cannot miss one. */
    private ResponseFormat format(List<String> ids) {
        ObjectNode schema = files.schema();
        ObjectNode verdicts = schema.withObject("/properties/verdicts")
                .put("minItems", ids.size())
                .put("maxItems", ids.size());
        ids.forEach(verdicts.withObject("/items/properties/id").withArray("enum")::add);
        return ResponseFormat.builder()
                .type(ResponseFormatType.JSON)
                .jsonSchema(JsonSchema.builder()
                        .name("verdicts")
                        .rootElement(JsonRawSchema.from(schema.toString()))
                        .build())
                .build();
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record Data(List<String> aspects, List<Asked> items) {}

    private record Asked(
            String id,
            @JsonInclude(JsonInclude.Include.ALWAYS) String text,
            @Nullable String language) {}
}

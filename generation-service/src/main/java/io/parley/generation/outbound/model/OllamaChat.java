package io.parley.generation.outbound.model;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.ollama.OllamaChatModel;
import io.parley.generation.GenerationConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;

/**
 * One call of a model that speaks Ollama's protocol: no retries of the client's own, no memory, no thinking, and never
 * more calls at once than the bulkhead lets through, since the server does not push back.
 */
@ApplicationScoped
class OllamaChat {

    private final ChatModel model;

    OllamaChat(GenerationConfig config) {
        GenerationConfig.Model settings = config.model();
        this.model = OllamaChatModel.builder()
                .baseUrl(settings.baseUrl().toString())
                .modelName(settings.name())
                .temperature(settings.temperature())
                .numCtx(settings.numCtx())
                .numPredict(settings.numPredict())
                .think(false)
                .timeout(settings.timeout())
                .maxRetries(0)
                .responseFormat(replyFormat())
                .build();
    }

    /** The answer; the time-out here also ends an answer that stops half way, which the client's own does not. */
    @Timeout(value = 21, unit = ChronoUnit.SECONDS)
    @CircuitBreaker(requestVolumeThreshold = 10, failureRatio = 0.6, delay = 3, delayUnit = ChronoUnit.SECONDS)
    @Bulkhead(16)
    ChatResponse ask(String system, String user) {
        return model.chat(SystemMessage.from(system), UserMessage.from(user));
    }

    private static ResponseFormat replyFormat() {
        return ResponseFormat.builder()
                .type(ResponseFormatType.JSON)
                .jsonSchema(JsonSchema.builder()
                        .name("reply")
                        .rootElement(JsonObjectSchema.builder()
                                .addStringProperty("reply")
                                .addStringProperty("language")
                                .addProperty(
                                        "passages",
                                        JsonArraySchema.builder()
                                                .items(new JsonStringSchema())
                                                .build())
                                .required("reply", "language", "passages")
                                .build())
                        .build())
                .build();
    }
}

package io.parley.generation.outbound.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import io.parley.contract.BrandsConfig;
import io.parley.contract.Item;
import io.parley.contract.Json;
import io.parley.contract.Reply.Passage;
import io.parley.contract.Sentiment;
import io.parley.generation.GenerationConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Asks the model for a draft and reads its answer. */
@ApplicationScoped
public class OllamaDraftWriter {

    private static final String PROMPT = "/prompts/reply-system.txt";

    private final OllamaChat chat;
    private final GenerationConfig config;
    private final String system = prompt();

    OllamaDraftWriter(OllamaChat chat, GenerationConfig config) {
        this.chat = chat;
        this.config = config;
    }

    /** A draft for the item that rests on the passages. Takes as long as the model does, up to its time-out. */
    public DraftAttempt write(BrandsConfig.Brand brand, Item item, Sentiment sentiment, List<Passage> passages) {
        DraftRequest request =
                DraftRequest.of(brand, item, sentiment, passages, config.draft().itemCharsMax());
        try {
            return read(chat.ask(system, Json.MAPPER.writeValueAsString(request)));
        } catch (JsonProcessingException e) {
            return new DraftAttempt.Missed("answer-not-json");
        } catch (TimeoutException e) {
            return new DraftAttempt.Missed("model-timeout");
        } catch (CircuitBreakerOpenException e) {
            return new DraftAttempt.Missed("model-breaker-open");
        } catch (BulkheadException e) {
            return new DraftAttempt.Missed("model-busy");
        } catch (RuntimeException e) {
            // The client wraps whatever went wrong on the wire; none of it is ours to tell apart.
            return new DraftAttempt.Missed("model-failed");
        }
    }

    private DraftAttempt read(ChatResponse response) throws JsonProcessingException {
        if (response.finishReason() == FinishReason.LENGTH) {
            return new DraftAttempt.Missed("answer-cut");
        }
        @Nullable Answer answer =
                Json.MAPPER.readValue(String.valueOf(response.aiMessage().text()), Answer.class);
        if (answer == null || answer.reply() == null || answer.language() == null || answer.passages() == null) {
            return new DraftAttempt.Missed("answer-incomplete");
        }
        // PostgreSQL's text cannot hold NUL.
        String text = answer.reply().replace("\0", "").strip();
        String model =
                Objects.requireNonNullElse(response.modelName(), config.model().name());
        return new DraftAttempt.Written(text, answer.language().replace("\0", ""), answer.passages(), model);
    }

    private static String prompt() {
        try (InputStream in = OllamaDraftWriter.class.getResourceAsStream(PROMPT)) {
            return new String(Objects.requireNonNull(in, PROMPT).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(PROMPT, e);
        }
    }

    /** The form that was asked for; a model may still miss it. */
    private record Answer(
            @Nullable String reply,
            @Nullable String language,
            @Nullable List<String> passages) {}
}

package io.parley.sentiment.outbound.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.langchain4j.http.client.jdk.JdkHttpClientBuilder;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.ollama.OllamaChatModel;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.parley.sentiment.SentimentConfig;
import io.parley.sentiment.domain.Degraded;
import io.parley.sentiment.domain.question.ModelAnswer;
import io.parley.sentiment.domain.question.Question;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/** A language model served by Ollama. What goes wrong is an answer, too; it throws only when its thread is to stop. */
@ApplicationScoped
class OllamaSentimentModel {

    private final String configuredName;
    private final SentimentPrompt prompt = new SentimentPrompt();
    private final ChatModel chat;
    private final ModelGuard guard;
    private final ModelLoading loading;
    private final MeterRegistry metrics;

    OllamaSentimentModel(SentimentConfig config, ModelGuard guard, ModelLoading loading, MeterRegistry metrics) {
        this.configuredName = config.modelName();
        this.guard = guard;
        this.loading = loading;
        this.metrics = metrics;
        // No retries in the client: they would multiply the load on a server that is in trouble, and the time-out.
        chat = OllamaChatModel.builder()
                .httpClientBuilder(new JdkHttpClientBuilder()
                        .httpClientBuilder(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)))
                .baseUrl(withoutSlash(config.modelUrl()))
                .modelName(config.modelName())
                .timeout(config.modelTimeout())
                .maxRetries(0)
                .think(false)
                .temperature(0.0)
                .numCtx(config.modelContextTokens())
                .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
                .build();
    }

    /** The model as it was configured; each answer says which one gave it. */
    String name() {
        return configuredName;
    }

    /** Which prompt it is asked with. */
    String version() {
        return prompt.version();
    }

    /**
     * Asks about a batch in one call.
     *
     * @param patience how long to wait for the calls before it
     */
    ModelAnswer judge(List<Question> batch, Duration patience) {
        Timer.Sample time = Timer.start(metrics);
        ModelAnswer answer = ask(batch, patience);
        time.stop(metrics.timer("parley.model.calls", "outcome", outcome(answer)));
        return answer;
    }

    private ModelAnswer ask(List<Question> batch, Duration patience) {
        ChatRequest request = prompt.about(batch);
        try {
            ChatResponse response = guard.call(() -> chat.chat(request), ChatResponse.class, patience);
            metrics.summary("parley.model.call.items").record(batch.size());
            String model = response.modelName() == null ? configuredName : response.modelName();
            return VerdictReader.read(SentimentPrompt.ids(batch.size()), model, response);
        } catch (BulkheadException e) {
            return new ModelAnswer.Failed(Degraded.DEADLINE);
        } catch (Exception e) {
            if (hasCause(e, InterruptedException.class)) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped while the model was asked", e);
            }
            Degraded reason = reason(e);
            if (reason == Degraded.MODEL_TIMEOUT) {
                loading.begin();
            }
            return new ModelAnswer.Failed(reason);
        }
    }

    private static Degraded reason(Exception failure) {
        if (hasCause(failure, TimeoutException.class)
                || hasCause(failure, HttpTimeoutException.class)
                || hasCause(failure, dev.langchain4j.exception.TimeoutException.class)) {
            return Degraded.MODEL_TIMEOUT;
        }
        return hasCause(failure, JsonProcessingException.class) ? Degraded.MODEL_INVALID : Degraded.MODEL_UNAVAILABLE;
    }

    private static boolean hasCause(Throwable failure, Class<? extends Throwable> type) {
        return type.isInstance(failure) || (failure.getCause() != null && hasCause(failure.getCause(), type));
    }

    private static String outcome(ModelAnswer answer) {
        return switch (answer) {
            case ModelAnswer.Judged judged -> "judged";
            case ModelAnswer.Confused confused -> confused.reason().wireName();
            case ModelAnswer.Failed failed -> failed.reason().wireName();
        };
    }

    static String withoutSlash(URI url) {
        String text = url.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}

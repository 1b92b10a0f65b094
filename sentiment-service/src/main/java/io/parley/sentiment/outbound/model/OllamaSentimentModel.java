package io.parley.sentiment.outbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.langchain4j.http.client.jdk.JdkHttpClientBuilder;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.ollama.OllamaChatModel;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.parley.contract.Item;
import io.parley.sentiment.SentimentConfig;
import io.parley.sentiment.domain.Degraded;
import io.parley.sentiment.domain.ModelAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpTimeoutException;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/** The second tier: a language model served by Ollama. It never throws; what goes wrong is an answer, too. */
@ApplicationScoped
public class OllamaSentimentModel {

    private final String configuredName;
    private final SentimentPrompt prompt;
    private final ChatModel chat;
    private final ModelGuard guard;
    private final ModelLoading loading;
    private final MeterRegistry metrics;

    OllamaSentimentModel(SentimentConfig config, ModelGuard guard, ModelLoading loading, MeterRegistry metrics) {
        this.configuredName = config.modelName();
        this.prompt = new SentimentPrompt(config.modelTextCharsMax());
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

    /** Asks about a batch of items in one call. */
    public ModelAnswer judge(List<Item> items) {
        Timer.Sample time = Timer.start(metrics);
        ModelAnswer answer = ask(items);
        time.stop(metrics.timer("parley.model.calls", "outcome", outcome(answer)));
        return answer;
    }

    private ModelAnswer ask(List<Item> items) {
        ChatRequest request = prompt.about(items);
        try {
            ChatResponse response = guard.call(() -> chat.chat(request), ChatResponse.class);
            String model = response.modelName() == null ? configuredName : response.modelName();
            return VerdictReader.read(SentimentPrompt.ids(items.size()), model, response);
        } catch (Exception e) {
            Degraded reason = reason(e);
            if (reason == Degraded.MODEL_TIMEOUT) {
                loading.begin();
            }
            return new ModelAnswer.Failed(reason);
        }
    }

    private static Degraded reason(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TimeoutException
                    || cause instanceof HttpTimeoutException
                    || cause instanceof dev.langchain4j.exception.TimeoutException) {
                return Degraded.MODEL_TIMEOUT;
            }
            if (cause instanceof JsonProcessingException) {
                return Degraded.MODEL_INVALID;
            }
        }
        return Degraded.MODEL_UNAVAILABLE;
    }

    private static String outcome(ModelAnswer answer) {
        return switch (answer) {
            case ModelAnswer.Judged judged -> "judged";
            case ModelAnswer.Mismatched mismatched -> "mismatched";
            case ModelAnswer.Failed failed -> failed.reason().wireName();
        };
    }

    static String withoutSlash(URI url) {
        String text = url.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}

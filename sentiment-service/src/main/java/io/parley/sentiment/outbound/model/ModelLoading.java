package io.parley.sentiment.outbound.model;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.sentiment.SentimentConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Has Ollama load the model and keep it. A call that is given up before a cold model is loaded aborts the load, every
 * time, so without this one a model that loads slower than the time-out would never be there.
 */
@ApplicationScoped
public class ModelLoading {

    private static final Logger LOG = Logger.getLogger(ModelLoading.class);
    private static final int FOR_EVER = -1;

    private final AtomicBoolean loading = new AtomicBoolean();
    private final HttpClient http;
    private final HttpRequest request;

    ModelLoading(SentimentConfig config) {
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.modelTimeout())
                .build();
        // No messages: Ollama only loads the model. Another context size than in the calls would make it load twice.
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("model", config.modelName()).put("stream", false).put("keep_alive", FOR_EVER);
        body.putArray("messages");
        body.putObject("options").put("num_ctx", config.modelContextTokens());
        request = HttpRequest.newBuilder(URI.create(OllamaSentimentModel.withoutSlash(config.modelUrl()) + "/api/chat"))
                .timeout(config.modelLoadTimeout())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
    }

    /** Begins in the background, unless it is under way. */
    public void begin() {
        if (!loading.compareAndSet(false, true)) {
            return;
        }
        var unused = http.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .whenComplete((response, failure) -> {
                    loading.set(false);
                    if (failure != null) {
                        LOG.infof(
                                "model not loaded, reason=%s",
                                failure.getClass().getSimpleName());
                    } else if (response.statusCode() != 200) {
                        LOG.infof("model not loaded, reason=HTTP %d", response.statusCode());
                    }
                });
    }
}

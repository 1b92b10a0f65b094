package io.parley.localstack.stack;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.contract.Json;
import io.parley.localstack.standin.StandInModelServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which model serves: a real Ollama where one answers and has the model, else the stand-in.
 *
 * @param why one sentence for the person who started the stack
 */
public record ModelChoice(String url, String model, boolean standIn, String why) {

    private static final String DEFAULT_URL = "http://localhost:11434";
    private static final String DEFAULT_MODEL = "qwen2.5:1.5b";
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /**
     * @param wanted {@code stand-in}, an address, or null to look for one
     * @param standInPort where the stand-in would listen
     */
    public static ModelChoice make(@Nullable String wanted, int standInPort) {
        if ("stand-in".equals(wanted)) {
            return standIn(standInPort, "The stand-in model serves, as asked.");
        }
        String url = Optional.ofNullable(wanted)
                .or(() -> Optional.ofNullable(System.getenv("OLLAMA_BASE_URL")))
                .orElse(DEFAULT_URL);
        String model = Optional.ofNullable(System.getenv("PARLEY_MODEL")).orElse(DEFAULT_MODEL);
        return missing(url, model)
                .map(reason -> {
                    if (wanted != null) {
                        throw new IllegalArgumentException("--ollama " + url + ": " + reason);
                    }
                    return standIn(
                            standInPort, reason + " So the rule-based stand-in serves; its answers are no model's.");
                })
                .orElseGet(() -> new ModelChoice(url, model, false, "Ollama at " + url + " serves " + model + "."));
    }

    private static ModelChoice standIn(int port, String why) {
        return new ModelChoice("http://localhost:" + port, StandInModelServer.MODEL, true, why);
    }

    /** What is missing for {@code model} at {@code url}, if anything. */
    private static Optional<String> missing(String url, String model) {
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpRequest tags = HttpRequest.newBuilder(URI.create(url).resolve("/api/tags"))
                    .timeout(PATIENCE)
                    .build();
            JsonNode answer = Json.MAPPER.readTree(
                    client.send(tags, HttpResponse.BodyHandlers.ofString()).body());
            for (JsonNode listed : answer.path("models")) {
                if (listed.path("name").asText().equals(model)) {
                    return Optional.empty();
                }
            }
            return Optional.of("Ollama at " + url + " does not have " + model + " (ollama pull " + model + ").");
        } catch (IOException e) {
            return Optional.of("No Ollama answers at " + url + ".");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("Looking for Ollama was interrupted.");
        }
    }
}

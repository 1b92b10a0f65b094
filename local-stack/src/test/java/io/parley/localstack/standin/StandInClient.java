package io.parley.localstack.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.contract.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Speaks to the server as any program would. */
final class StandInClient {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI baseUrl;

    StandInClient(StandInModelServer server) {
        this.baseUrl = server.baseUrl();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return call("GET", path, "");
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return call("POST", path, body);
    }

    HttpResponse<String> call(String method, String path, String body) throws IOException, InterruptedException {
        return call(method, path, body, Duration.ofSeconds(10));
    }

    HttpResponse<String> call(String method, String path, String body, Duration timeout)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(baseUrl.resolve(path))
                .timeout(timeout)
                .method(method, BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }

    /** A chat for {@code task}, not streamed, whose last user message is {@code data}. */
    HttpResponse<String> chat(String task, String data) throws IOException, InterruptedException {
        return post("/api/chat", chatBody(task, data));
    }

    /** The JSON inside the answer's content. */
    JsonNode answer(String task, String data) throws IOException, InterruptedException {
        HttpResponse<String> response = chat(task, data);
        return json(json(response.body()).path("message").path("content").asText());
    }

    static String chatBody(String task, String data) {
        ObjectNode body =
                Json.MAPPER.createObjectNode().put("model", "parley-stand-in").put("stream", false);
        body.putObject("format").put("type", "object").putObject("properties").putObject(task);
        var messages = body.putArray("messages");
        messages.addObject().put("role", "system").put("content", "You judge what people write.");
        messages.addObject().put("role", "user").put("content", data);
        return body.toString();
    }

    static JsonNode json(String text) {
        try {
            return Json.MAPPER.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

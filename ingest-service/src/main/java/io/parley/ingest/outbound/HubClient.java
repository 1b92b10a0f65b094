package io.parley.ingest.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parley.ingest.IngestConfig;
import io.parley.ingest.domain.webhook.Subscription;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks hubs to deliver (WebSub, section 5.1). */
@ApplicationScoped
public class HubClient {

    private final HttpClient http;
    private final Duration timeout;

    HubClient(IngestConfig config) {
        this.timeout = config.hubTimeout();
        // A hub may move by 307 or 308; never from https to http, where the secret could be read.
        this.http = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    /** How a request fared. */
    public sealed interface Outcome {}

    /** The hub will ask back at the callback whether this is wanted. */
    public record Accepted() implements Outcome {}

    /** It will not. */
    public record Failed(String reason) implements Outcome {}

    /** Asks once. */
    public Outcome subscribe(Subscription subscription) {
        HttpRequest request = HttpRequest.newBuilder(subscription.hub())
                .timeout(timeout)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(subscription)))
                .build();
        try {
            HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            // The status says all; a body that never ends must not hold us.
            response.body().close();
            return response.statusCode() / 100 == 2 ? new Accepted() : new Failed("status " + response.statusCode());
        } catch (IOException e) {
            return new Failed(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Failed("stopping");
        }
    }

    private static String form(Subscription subscription) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("hub.mode", "subscribe");
        fields.put("hub.topic", subscription.topic());
        fields.put("hub.callback", subscription.callback().toString());
        fields.put("hub.secret", subscription.secret());
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    @PreDestroy
    void close() {
        http.shutdownNow();
    }
}

package io.parley.localstack.traffic;

import io.parley.contract.BrandsConfig;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;

/** Posts deliveries to the doors, signed with the connection's first secret. */
public final class DoorClient implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final String ingestUrl;
    private final BrandsConfig brands;

    /** @param ingestUrl where ingest listens, such as {@code http://localhost:8081} */
    public DoorClient(String ingestUrl, BrandsConfig brands) {
        this.ingestUrl = ingestUrl;
        this.brands = brands;
    }

    /**
     * What the door said.
     *
     * @param status HTTP status; 0 when nobody answered
     * @param body the answer's body, or why there is none
     */
    public record Answer(int status, String body, Duration took) {

        public boolean accepted() {
            return status / 100 == 2;
        }

        /** Whether the same delivery may get through later. */
        public boolean worthRepeating() {
            return status == 0 || status == 503 || status == 429;
        }
    }

    /** Posts one delivery. */
    public Answer post(Delivery delivery) {
        return post(delivery, secretOf(delivery.connection()));
    }

    /** Posts one delivery signed with {@code secret}, which may be a wrong one on purpose. */
    public Answer post(Delivery delivery, String secret) {
        long start = System.nanoTime();
        try {
            HttpResponse<String> response = http.send(request(delivery, secret), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), Duration.ofNanos(System.nanoTime() - start));
        } catch (IOException e) {
            return new Answer(0, String.valueOf(e), Duration.ofNanos(System.nanoTime() - start));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(0, "interrupted", Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private HttpRequest request(Delivery delivery, String secret) {
        String door = connection(delivery.connection()).doorName();
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(ingestUrl + "/webhooks/" + door + "/" + delivery.connection()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(delivery.body()));
        if (door.equals("facebook")) {
            request.header("X-Hub-Signature-256", Signatures.meta(secret, delivery.body()));
        } else {
            String timestamp = Long.toString(Instant.now().getEpochSecond());
            request.header("webhook-id", delivery.id())
                    .header("webhook-timestamp", timestamp)
                    .header(
                            "webhook-signature",
                            Signatures.standardWebhooks(secret, delivery.id(), timestamp, delivery.body()));
        }
        return request.build();
    }

    private String secretOf(String connection) {
        return connection(connection).secrets().getFirst();
    }

    private BrandsConfig.Connection connection(String name) {
        BrandsConfig.Connection connection = brands.connections().get(name);
        if (connection == null) {
            throw new IllegalArgumentException("There is no connection '" + name + "' in the brands file; there are "
                    + new java.util.TreeSet<>(brands.connections().keySet()) + ".");
        }
        return connection;
    }

    @Override
    public void close() {
        http.close();
    }
}

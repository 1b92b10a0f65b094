package io.parley.ingest.inbound.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.localstack.testing.TopicReader;
import io.parley.localstack.traffic.Signatures;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Kafka goes away while deliveries arrive, and comes back. */
@QuarkusTest
@QuarkusTestResource(value = StoppableKafkaResource.class, restrictToAnnotatedClass = true)
@SuppressWarnings("NullAway.Init") // Quarkus fills the fields before a test runs.
class BrokerOutageIT {

    private static final String SECRET = "whsec_aGFyYm91ci10ZWEtdGVzdC1zZWNyZXQ=";
    private static final Duration ANSWER_MAX = Duration.ofSeconds(3);
    private static final int AT_THE_CRASH = 60;

    StoppableKafkaResource kafka;

    @TestHTTPResource
    URI ingest;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void nothingIsAcceptedWithoutKafkaAndEverythingAcceptedIsThereAfterwards() throws Exception {
        String run = UUID.randomUUID().toString();
        assertThat(deliver(run + "-before").status()).isEqualTo(202);

        Map<String, Answer> atTheCrash = killWhileDeliveriesArrive(run);
        assertThat(atTheCrash.values()).extracting(Answer::status).allMatch(status -> status == 202 || status == 503);
        assertThat(atTheCrash.values()).extracting(Answer::took).allMatch(took -> took.compareTo(ANSWER_MAX) < 0);

        for (int i = 0; i < 3; i++) {
            Answer refused = deliver(run + "-during");
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.retryAfter()).isEqualTo("5");
            assertThat(refused.took()).isLessThan(ANSWER_MAX);
        }
        assertThat(
                        get("/webhooks/facebook/harbour-facebook?hub.mode=subscribe&hub.verify_token=knock-knock&hub.challenge=1158201444")
                                .body())
                .isEqualTo("1158201444");
        HttpResponse<String> ready = get("/q/health/ready");
        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body()).contains("\"status\": \"UP\"");

        kafka.startAgain();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> deliver(run + "-during").status() == 202);
        assertThat(deliver(run + "-after").status()).isEqualTo(202);

        List<String> accepted = new ArrayList<>(List.of(run + "-before", run + "-during", run + "-after"));
        atTheCrash.forEach((id, answer) -> {
            if (answer.status() == 202) {
                accepted.add(id);
            }
        });
        assertThat(cleanItems(run, accepted.size())).containsAll(accepted).doesNotHaveDuplicates();
    }

    private Map<String, Answer> killWhileDeliveriesArrive(String run) throws Exception {
        Map<String, Answer> answers = new TreeMap<>();
        try (ExecutorService platforms = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<String, Future<Answer>> underWay = new TreeMap<>();
            for (int i = 0; i < AT_THE_CRASH; i++) {
                String id = run + "-crash-" + i;
                underWay.put(id, platforms.submit(() -> deliver(id)));
                if (i == AT_THE_CRASH / 2) {
                    kafka.kill();
                }
            }
            for (Map.Entry<String, Future<Answer>> delivery : underWay.entrySet()) {
                answers.put(delivery.getKey(), delivery.getValue().get());
            }
        }
        return answers;
    }

    /** Native ids of this run's items on the clean topic, once there are so many. */
    private List<String> cleanItems(String run, int atLeast) {
        return TopicReader.awaitRecords(
                        bootstrapServers,
                        "social-comments",
                        atLeast,
                        record -> subject(record).startsWith("generic:" + run))
                .stream()
                .map(record -> subject(record).substring("generic:".length()))
                .toList();
    }

    private static String subject(ConsumerRecord<String, byte[]> record) {
        return TopicReader.header(record, "ce_subject");
    }

    private record Answer(int status, String retryAfter, Duration took) {}

    private Answer deliver(String id) {
        byte[] body = "{\"kind\": \"comment\", \"nativeId\": \"%s\", \"text\": \"x\"}"
                .formatted(id)
                .getBytes(UTF_8);
        String timestamp = Long.toString(Instant.now().getEpochSecond());
        long start = System.nanoTime();
        HttpResponse<String> response = send(HttpRequest.newBuilder(ingest.resolve("/webhooks/generic/harbour-generic"))
                .header("Content-Type", "application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", timestamp)
                .header("webhook-signature", Signatures.standardWebhooks(SECRET, id, timestamp, body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Retry-After").orElse(""),
                Duration.ofNanos(System.nanoTime() - start));
    }

    private HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(ingest.resolve(path)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(Duration.ofSeconds(10)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}

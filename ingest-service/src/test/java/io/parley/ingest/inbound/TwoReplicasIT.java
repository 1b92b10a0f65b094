package io.parley.ingest.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.Topic;
import io.parley.localstack.process.Checkout;
import io.parley.localstack.process.ChildProcess;
import io.parley.localstack.process.Ports;
import io.parley.localstack.testing.KafkaResource;
import io.parley.localstack.traffic.Signatures;
import io.parley.localstack.watch.TopicScan;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.MemberDescription;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes of the packaged service on one broker, each of which sees deliveries that the other has seen before. */
class TwoReplicasIT {

    private static final String SECRET = "whsec_aGFyYm91ci10ZWEtdGVzdC1zZWNyZXQ=";
    private static final String BRANDS = """
            parley:
              brands:
                harbour: { name: Harbour Tea }
              connections:
                harbour-generic: { brand: harbour, platform: generic, secrets: [ "%s" ] }
            """.formatted(SECRET);
    private static final String GROUP = "ingest-service";
    private static final int ITEMS = 120;

    private final KafkaResource kafka = new KafkaResource();
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<ChildProcess> processes = new ArrayList<>();

    private String bootstrapServers = "";

    @TempDir
    Path folder;

    @BeforeEach
    void startKafka() throws IOException {
        bootstrapServers = Objects.requireNonNull(kafka.start().get("kafka.bootstrap.servers"));
        Files.writeString(folder.resolve("parley.yaml"), BRANDS);
    }

    @AfterEach
    void stopAll() {
        processes.forEach(ChildProcess::kill);
        http.close();
        kafka.stop();
    }

    @Test
    void replicasShareTheWorkAndWhatOneHasSeenNoneTakesAgain() throws Exception {
        Replica first = start("0", "state");
        Replica second = start("1", "state");
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(this::bothHavePartitions);

        for (int i = 0; i < ITEMS; i++) {
            assertThat(post(first, i)).isEqualTo(202);
            assertThat(post(second, i)).isEqualTo(202);
        }
        second.process().kill();
        for (int i = 0; i < ITEMS; i++) {
            assertThat(post(first, i)).isEqualTo(202);
        }
        awaitOnceEach();

        // Nothing is left of the local state; the changelogs have it.
        first.process().kill();
        Replica fresh = start("0", "another-state");
        for (int i = 0; i < ITEMS; i++) {
            assertThat(post(fresh, i)).isEqualTo(202);
        }
        assertThat(post(fresh, ITEMS)).isEqualTo(202);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(cleanIds()).contains(id(ITEMS)));
        assertThat(cleanIds()).hasSize(ITEMS + 1).doesNotHaveDuplicates();
    }

    private record Replica(ChildProcess process, String url) {}

    private Replica start(String name, String stateDir) {
        int port = Ports.free();
        ChildProcess process = ChildProcess.java(
                List.of(
                        "-Xmx160m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        Checkout.find()
                                .root()
                                .resolve("ingest-service/target/quarkus-app/quarkus-run.jar")
                                .toString()),
                Map.of(
                        "PARLEY_CONFIG",
                        folder.resolve("parley.yaml").toString(),
                        "PARLEY_REPLICA",
                        name,
                        "PARLEY_INGEST_PORT",
                        Integer.toString(port),
                        "PARLEY_STATE_DIR",
                        folder.resolve(stateDir).toString(),
                        "KAFKA_BOOTSTRAP_SERVERS",
                        bootstrapServers,
                        "QUARKUS_HTTP_HOST",
                        "127.0.0.1"),
                folder.resolve("ingest-" + name + ".log"));
        processes.add(process);
        Replica replica = new Replica(process, "http://127.0.0.1:" + port);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> send(HttpRequest.newBuilder(URI.create(replica.url() + "/q/health/group/kafka"))
                                .build())
                        == 200);
        return replica;
    }

    private boolean bothHavePartitions() throws Exception {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            Collection<MemberDescription> members = Objects.requireNonNull(admin.describeConsumerGroups(List.of(GROUP))
                            .all()
                            .get()
                            .get(GROUP))
                    .members();
            return members.size() == 2
                    && members.stream()
                            .noneMatch(member ->
                                    member.assignment().topicPartitions().isEmpty());
        }
    }

    private int post(Replica replica, int i) throws Exception {
        byte[] body = "{\"kind\":\"comment\",\"nativeId\":\"%d\",\"text\":\"Is the jasmine back?\"}"
                .formatted(i)
                .getBytes(StandardCharsets.UTF_8);
        String messageId = "msg_" + i;
        String now = Long.toString(Instant.now().getEpochSecond());
        return send(HttpRequest.newBuilder(URI.create(replica.url() + "/webhooks/generic/harbour-generic"))
                .header("Content-Type", "application/json")
                .header("webhook-id", messageId)
                .header("webhook-timestamp", now)
                .header("webhook-signature", Signatures.standardWebhooks(SECRET, messageId, now, body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    private int send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private void awaitOnceEach() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(cleanIds()).hasSizeGreaterThanOrEqualTo(ITEMS));
        assertThat(cleanIds()).hasSize(ITEMS).doesNotHaveDuplicates();
    }

    private List<String> cleanIds() {
        List<String> ids = new ArrayList<>();
        TopicScan.all(
                bootstrapServers,
                List.of(Topic.SOCIAL_COMMENTS.topicName()),
                record ->
                        ids.add(new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8)));
        return ids;
    }

    private static String id(int i) {
        return "harbour/generic:" + i + "/created/0";
    }
}

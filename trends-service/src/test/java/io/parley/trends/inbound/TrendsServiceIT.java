package io.parley.trends.inbound;

import static io.parley.localstack.testing.TopicReader.awaitRecords;
import static io.parley.localstack.testing.TopicReader.header;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.contract.DeadLetter;
import io.parley.contract.EventCodec;
import io.parley.contract.Sentiment.Label;
import io.parley.contract.TrendWindow;
import io.parley.localstack.testing.KafkaResource;
import io.parley.localstack.testing.PostgresResource;
import io.parley.trends.TestItems;
import io.parley.trends.domain.window.WindowEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** From scored items to the REST door, with a real broker and database. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
class TrendsServiceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Test
    void whatIsSaidBecomesClosedWindowsAndRisingThemes() {
        Instant before = Instant.now();
        for (int i = 0; i < 3; i++) {
            Instant now = Instant.now();
            send(TestItems.onSentiments(
                    TestItems.tagged("harbour", UUID.randomUUID().toString(), now, "The lid leaks", "LeakyLid"),
                    Label.NEGATIVE));
        }

        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonPath answer = get("/trends/harbour/windows?from=" + before.minusSeconds(2));
            List<Boolean> closed = answer.getList("windows.closed");
            List<Integer> items = answer.getList("windows.items");
            assertThat(items.stream().mapToInt(Integer::intValue).sum()).isEqualTo(3);
            assertThat(closed).containsOnly(true);
            assertThat(answer.getString("windows[0].size")).isEqualTo("PT2S");
        });

        JsonPath rising = get("/trends/harbour/themes?within=PT5M&limit=3");
        assertThat(rising.getList("themes.theme")).containsExactly("#leakylid", "leak", "lid");
        assertThat(rising.getInt("themes[0].count")).isEqualTo(3);
        assertThat(rising.getDouble("themes[0].negativeShare")).isEqualTo(1.0);
    }

    @Test
    void poisonPillIsDeadLetteredAndTheNextWindowIsKept() {
        byte[] poison = "no event".getBytes(StandardCharsets.UTF_8);
        send(new ProducerRecord<>("social-trends", "attic", poison));
        Instant start = Instant.parse("2026-01-05T10:00:00Z");
        TrendWindow window = new TrendWindow(
                "attic", start, start.plusSeconds(2), Duration.ofSeconds(2), true, 1, 0, 1, 0, 0, List.of(), List.of());
        send(EventCodec.write(WindowEvents.of(window, start, null), "attic", System.currentTimeMillis()));

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(get("/trends/attic/windows?from=2026-01-05T09:00:00Z&to=2026-01-05T11:00:00Z")
                                        .getList("windows"))
                                .hasSize(1));
        assertThat(awaitRecords(bootstrapServers, "social-trends-trends-service-dlq", 1, record -> true))
                .singleElement()
                .satisfies(dead -> {
                    assertThat(dead.value()).isEqualTo(poison);
                    assertThat(header(dead, DeadLetter.REASON)).contains("not a CloudEvent");
                });
    }

    @Test
    void readersNeedATokenAndAKnownBrand() {
        given().get("/trends/harbour/windows").then().statusCode(401);
        reader().get("/trends/nobody/windows").then().statusCode(404).contentType("application/problem+json");
        reader().get("/trends/harbour/windows?from=yesterday").then().statusCode(400);
        reader().get("/trends/harbour/themes?within=soon").then().statusCode(400);
        reader().get("/trends/harbour/themes?limit=0").then().statusCode(400);
        reader().get("/trends/harbour/themes?within=P99999999D").then().statusCode(400);
        reader().get("/trends/harbour/themes?within=-PT1H").then().statusCode(400);
        reader().get("/trends/harbour/windows?from=-999999999-01-01T00:00:00Z")
                .then()
                .statusCode(400);
    }

    @Test
    void serviceIsReadyWhenTopologyAndDatabaseAre() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
        assertThat(given().get("/q/health/ready").jsonPath().getList("checks.name"))
                .contains("topology")
                .anySatisfy(name -> assertThat(name.toString()).contains("Database"));
        given().get("/q/health/live").then().statusCode(200);
    }

    private static io.restassured.specification.RequestSpecification reader() {
        return given().header("Authorization", "Bearer nell-reads-only-0001");
    }

    private static JsonPath get(String path) {
        return reader().get(path).then().statusCode(200).extract().jsonPath();
    }

    private void send(ProducerRecord<String, byte[]> record) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new StringSerializer(),
                new ByteArraySerializer())) {
            assertThat(producer.send(record)).succeedsWithin(Duration.ofSeconds(10));
        }
    }
}

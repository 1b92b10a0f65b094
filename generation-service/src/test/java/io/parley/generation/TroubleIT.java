package io.parley.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.contract.DeadLetter;
import io.parley.contract.Reply;
import io.parley.contract.ReplyState;
import io.parley.contract.Sentiment.Label;
import io.parley.localstack.testing.KafkaResource;
import io.parley.localstack.testing.PostgresResource;
import io.parley.localstack.testing.StandInResource;
import io.parley.localstack.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not be lost, doubled or stopped when something around the service breaks. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(StandInResource.class)
class TroubleIT {

    private static final String RELAYS_CONNECTION =
            "select pg_terminate_backend(pid)::text from pg_locks where locktype = 'advisory'";
    private static final Duration OUTAGE = Duration.ofSeconds(3);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String databaseUrl;

    private Traffic traffic;
    private Rows rows;

    @BeforeEach
    void open() {
        traffic = new Traffic(bootstrapServers);
        rows = new Rows(databaseUrl);
    }

    @AfterEach
    void close() {
        traffic.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"social-sentiments", "social-comments", "social-messages"})
    void poisonPillIsPutAsideAndItsNeighboursGoOn(String topic) {
        String key = "breeze/" + UUID.randomUUID();
        traffic.write(new ProducerRecord<>(topic, key, "not an event".getBytes(StandardCharsets.UTF_8)));
        Sample praise = Sample.comment("breeze", "Lovely tea!");
        traffic.scored(praise, Label.POSITIVE);

        ConsumerRecord<String, byte[]> dead = deadLetters(topic, key, 1).getFirst();
        assertThat(dead.value()).asString(StandardCharsets.UTF_8).isEqualTo("not an event");
        assertThat(TopicReader.header(dead, DeadLetter.REASON)).startsWith("not a CloudEvent");
        assertThat(TopicReader.header(dead, DeadLetter.TOPIC)).isEqualTo(topic);
        traffic.repliesUntil(praise, ReplyState.RELEASED);
    }

    @Test
    void eventThatKafkaHasAlreadyIsMarkedAndNotSentAgain() {
        Sample praise = Sample.comment("breeze", "Lovely tea!");
        traffic.scored(praise, Label.POSITIVE);
        traffic.repliesUntil(praise, ReplyState.RELEASED);
        await().untilAsserted(() -> assertThat(unpublished(praise)).isZero());

        // As if the relay had died between Kafka's commit and the database's.
        rows.inOneTransaction(
                "update outbox set published_at = null where subject = '"
                        + praise.item().id() + "'",
                RELAYS_CONNECTION);
        await().untilAsserted(() -> assertThat(unpublished(praise)).isZero());

        Sample after = Sample.comment("breeze", "Lovely tea!").inThread(praise.threadId());
        traffic.scored(after, Label.POSITIVE);
        traffic.repliesUntil(after, ReplyState.RELEASED);
        assertThat(traffic.replies(praise))
                .extracting(Reply::state)
                .containsExactly(ReplyState.DRAFTED, ReplyState.APPROVED, ReplyState.RELEASED);
    }

    @Test
    void relayThatLosesItsConnectionGoesOn() {
        for (int n = 0; n < 3; n++) {
            rows.one(RELAYS_CONNECTION);
            Sample praise = Sample.comment("breeze", "Lovely tea!");
            traffic.scored(praise, Label.POSITIVE);
            assertThat(traffic.repliesUntil(praise, ReplyState.RELEASED)).hasSize(3);
        }
    }

    @Test
    void recordsWaitWhileTheDatabaseIsAway() {
        Rows otherDatabase = new Rows(databaseUrl.replaceAll("/parley$", "/postgres"));
        List<Sample> praises = Stream.generate(() -> Sample.comment("breeze", "Lovely tea!"))
                .limit(20)
                .toList();
        otherDatabase.run("alter database parley with allow_connections false");
        try {
            otherDatabase.one("select count(pg_terminate_backend(pid))::text from pg_stat_activity"
                    + " where datname = 'parley'");
            praises.forEach(praise -> traffic.scored(praise, Label.POSITIVE));
            await().during(OUTAGE)
                    .atMost(OUTAGE.multipliedBy(3))
                    .untilAsserted(() ->
                            assertThat(traffic.replies(praises.getFirst())).isEmpty());
        } finally {
            otherDatabase.run("alter database parley with allow_connections true");
        }

        assertThat(praises)
                .allSatisfy(praise -> assertThat(traffic.repliesUntil(praise, ReplyState.RELEASED))
                        .hasSize(3));
        assertThat(praises)
                .allSatisfy(praise -> assertThat(
                                deadLetters("social-sentiments", praise.item().threadKey(), 0))
                        .isEmpty());
    }

    @Test
    void severalHundredScoresAreTakenOnAndAccountedForOnce() {
        List<Sample> praises = Stream.generate(() -> Sample.comment("silent", "Lovely tea!"))
                .limit(600)
                .toList();
        long before = skipped();
        praises.forEach(praise -> traffic.scored(praise, Label.POSITIVE));
        praises.forEach(praise -> traffic.scored(praise, Label.POSITIVE));
        Sample last = Sample.comment("breeze", "Lovely tea!");
        traffic.scored(last, Label.POSITIVE);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(skipped()).isEqualTo(before + 600));
        traffic.repliesUntil(last, ReplyState.RELEASED);
        assertThat(skipped()).isEqualTo(before + 600);
    }

    private long skipped() {
        return Long.parseLong(String.valueOf(
                rows.one("select count(*)::text from reply_skip where brand = 'silent' and reason = 'autonomy-none'")));
    }

    private long unpublished(Sample sample) {
        return Long.parseLong(String.valueOf(rows.one(
                "select count(*)::text from outbox where published_at is null and subject = ?",
                sample.item().id())));
    }

    private List<ConsumerRecord<String, byte[]>> deadLetters(String topic, String key, int atLeast) {
        return TopicReader.awaitRecords(
                bootstrapServers, topic + "-generation-service-dlq", atLeast, record -> key.equals(record.key()));
    }
}

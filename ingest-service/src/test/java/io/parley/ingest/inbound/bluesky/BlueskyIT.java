package io.parley.ingest.inbound.bluesky;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.parley.contract.Json;
import io.parley.ingest.inbound.webhook.StoppableKafkaResource;
import io.parley.ingest.outbound.CursorKey;
import io.parley.localstack.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a stream server to the clean topics, with a real broker. */
@QuarkusTest
@QuarkusTestResource(value = StoppableKafkaResource.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = FakeJetstream.class, restrictToAnnotatedClass = true)
@SuppressWarnings("NullAway.Init") // Quarkus fills the fields before a test runs.
class BlueskyIT {

    private static final String CONNECTION = "harbour-bluesky";
    private static final String PERSON = "did:plc:personpersonpersonperson";
    private static final String BRANDS_POST = "at://" + FakeJetstream.BRAND + "/app.bsky.feed.post/3lhar000000aa";
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    StoppableKafkaResource kafka;
    FakeJetstream jetstream;

    @Inject
    BlueskyStreams streams;

    @Inject
    MeterRegistry metrics;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private long timeUs = nowUs();

    @BeforeEach
    void streamIsRead() {
        await().atMost(PATIENCE).until(() -> jetstream.listeners() == 1);
    }

    @Test
    void whatConcernsTheBrandReachesItsTopicAndThenThePositionIsRecorded() {
        String key = unique("flow");
        post(key + "-other", "nothing to do with it", "");
        post(key + "-reply", "Where is my tea?", reply());
        post(key + "-term", "my harbour cup leaks", "");
        long last = timeUs;

        assertThat(subjects("social-comments", key, 1)).containsExactly(id(key + "-reply"));
        assertThat(subjects("social-posts", key, 1)).containsExactly(id(key + "-term"));
        assertThat(subjects("ingest-inbox", key, 2)).doesNotContain(id(key + "-other"));
        await().atMost(PATIENCE).until(() -> recordedTime() >= last);
        assertThat(lagSeconds()).isBetween(0.0, 60.0);
    }

    @Test
    void streamThatEndsIsReadOnFromWhereItWasAndNothingIsLostOrTwice() {
        String key = unique("drop");
        int before = jetstream.asked().size();
        jetstream.hangUpAfter(150);
        List<String> expected = replies(key, 300);
        await().atMost(PATIENCE).until(() -> jetstream.asked().size() > before);

        assertThat(subjects("social-comments", key, 300)).containsExactlyInAnyOrderElementsOf(expected);
        URI resumed = jetstream.asked().get(before);
        assertThat(FakeJetstream.cursor(resumed).orElseThrow()).isBetween(timeUs - 300_000, timeUs);
    }

    @Test
    void withoutTheBrokerNothingIsSkipped() {
        String key = unique("outage");
        List<String> expected = replies(key + "-before", 20);
        assertThat(subjects("social-comments", key, 20)).hasSize(20);
        long stored = timeUs;
        List<String> during;
        kafka.kill();
        try {
            during = replies(key + "-during", 200);
            await().atMost(PATIENCE).until(() -> unavailable() > 0);
            double sinceTheLastStored = (nowUs() - stored) / 1e6;
            assertThat(lagSeconds()).isGreaterThanOrEqualTo(sinceTheLastStored);
        } finally {
            kafka.startAgain();
        }

        List<String> all = new ArrayList<>(expected);
        all.addAll(during);
        assertThat(subjects("social-comments", key, 220)).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void whoeverTakesTheConnectionOverReadsOnAndKnowsWhatWasKept() {
        String key = unique("takeover");
        post(key + "-kept", "Where is my tea?", reply());
        assertThat(subjects("social-comments", key, 1)).hasSize(1);
        post(key + "-other", "nothing to do with it", "");
        long last = timeUs;
        await().atMost(PATIENCE).until(() -> recordedTime() >= last);

        streams.released(CONNECTION);
        await().atMost(Duration.ofSeconds(5)).until(() -> jetstream.listeners() == 0);
        deletion(key + "-stranger");
        deletion(key + "-kept");
        post(key + "-meanwhile", "Hello?", reply());
        streams.held(CONNECTION, recordedStates());

        List<ConsumerRecord<String, byte[]>> records = records("social-comments", key, 3);
        assertThat(records)
                .filteredOn(record -> TopicReader.header(record, "ce_subject").equals(id(key + "-kept")))
                .extracting(record -> TopicReader.header(record, "ce_type"))
                .containsExactly("io.parley.comment.created.v1", "io.parley.comment.deleted.v1");
        assertThat(records).extracting(ConsumerRecord::key).containsOnly("harbour/" + BRANDS_POST);
        assertThat(subjects("ingest-inbox", key, 3)).doesNotContain(id(key + "-stranger"));
        assertThat(FakeJetstream.cursor(jetstream.asked().getLast()).orElseThrow())
                .isEqualTo(last);
    }

    /** Strangers' answers to the brand; their ids on the topics. */
    private List<String> replies(String key, int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> {
                    post(key + "-" + i, "answer " + i, reply());
                    return id(key + "-" + i);
                })
                .toList();
    }

    private void post(String key, String text, String more) {
        commit("create", key, """
                , "cid": "bafyrei%s", "record": {"text": "%s", "createdAt": "%s"%s}""".formatted(key, text, Instant.now(), more));
    }

    private void deletion(String key) {
        commit("delete", key, "");
    }

    private void commit(String operation, String key, String more) {
        timeUs = Math.max(timeUs + 1, nowUs());
        jetstream.happens(timeUs, """
                {"did": "%s", "time_us": %d, "kind": "commit", "commit": {"rev": "r%d", "operation": "%s",
                 "collection": "app.bsky.feed.post", "rkey": "%s"%s}}""".formatted(PERSON, timeUs, timeUs, operation, key, more));
    }

    private static long nowUs() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }

    private double unavailable() {
        return metrics.counter("parley.stream.unavailable", "connection", CONNECTION)
                .count();
    }

    private double lagSeconds() {
        return metrics.get("parley.stream.lag")
                .tag("connection", CONNECTION)
                .gauge()
                .value();
    }

    private static String reply() {
        return """
                , "reply": {"root": {"uri": "%s"}, "parent": {"uri": "%s"}}""".formatted(BRANDS_POST, BRANDS_POST);
    }

    private static String unique(String name) {
        return name + Long.toString(System.nanoTime(), Character.MAX_RADIX);
    }

    private static String id(String key) {
        return "bluesky:at://" + PERSON + "/app.bsky.feed.post/" + key;
    }

    private List<String> subjects(String topic, String key, int atLeast) {
        return records(topic, key, atLeast).stream()
                .map(record -> TopicReader.header(record, "ce_subject"))
                .toList();
    }

    private List<ConsumerRecord<String, byte[]>> records(String topic, String key, int atLeast) {
        return TopicReader.awaitRecords(
                bootstrapServers, topic, atLeast, record -> new String(record.value(), UTF_8).contains("/" + key));
    }

    private long recordedTime() {
        return recordedStates()
                .getOrDefault("", Json.MAPPER.createObjectNode())
                .path("timeUs")
                .asLong();
    }

    /** What is on {@code ingest-cursors} of the connection, by part. */
    private Map<String, JsonNode> recordedStates() {
        Map<String, JsonNode> states = new HashMap<>();
        TopicReader.awaitRecords(bootstrapServers, "ingest-cursors", 0, record -> record.value() != null)
                .forEach(record -> states.put(CursorKey.of(record.key()).part(), json(record.value())));
        return states;
    }

    private static JsonNode json(byte[] value) {
        try {
            return Json.MAPPER.readTree(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

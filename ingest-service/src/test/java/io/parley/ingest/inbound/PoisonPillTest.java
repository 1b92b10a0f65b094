package io.parley.ingest.inbound;

import static io.parley.ingest.inbound.InboxRecords.ARRIVAL;
import static io.parley.ingest.inbound.InboxRecords.item;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.parley.chassis.Accounting;
import io.parley.contract.DeadLetter;
import io.parley.contract.Topic;
import io.parley.contract.Verb;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records of the inbox that cannot be read: buried with their reason, and their neighbours go on. */
class PoisonPillTest {

    @TempDir
    Path stateDir;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private TopologyTestDriver driver;
    private TestInputTopic<String, byte[]> inbox;

    @BeforeEach
    void start() {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "ingest-service");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:9092");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
        driver = new TopologyTestDriver(
                IngestTopology.build(Duration.ofDays(7), Duration.ofDays(90), new Accounting(meters)), settings);
        inbox = driver.createInputTopic(
                Topic.INGEST_INBOX.topicName(), new StringSerializer(), new ByteArraySerializer());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void poisonPillIsBuriedAsItIsWithWhyAndWhereFrom() {
        inbox.pipeInput(InboxRecords.of(item("before").build(), Verb.CREATED));
        Headers headers = headers("io.parley.nobody.knows.v1").add("own", "kept".getBytes(UTF_8));
        inbox.pipeInput(new TestRecord<>("k", "{}".getBytes(UTF_8), headers, ARRIVAL));

        assertThat(meters.get("parley.records.dead.lettered").counter().count()).isEqualTo(1);
        TestRecord<String, byte[]> dead = dead().getFirst();
        assertThat(dead.key()).isEqualTo("k");
        assertThat(dead.value()).isEqualTo("{}".getBytes(UTF_8));
        assertThat(dead.getRecordTime()).isEqualTo(ARRIVAL);
        assertThat(header(dead, DeadLetter.REASON)).isEqualTo("unknown event type io.parley.nobody.knows.v1");
        assertThat(header(dead, DeadLetter.TOPIC)).isEqualTo("ingest-inbox");
        assertThat(header(dead, DeadLetter.PARTITION)).isEqualTo("0");
        assertThat(header(dead, DeadLetter.OFFSET)).isEqualTo("1");
        assertThat(header(dead, "own")).isEqualTo("kept");
        assertThat(header(dead, "ce_type")).isEqualTo("io.parley.nobody.knows.v1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json",
                "null",
                "5",
                "[]",
                "{}",
                "{\"verb\": \"created\"}",
                "{\"verb\": \"created\", \"item\": {}}",
                "{\"verb\": \"created\", \"item\": {\"id\": \"generic:x\", \"brand\": \"harbour\", \"nativeId\": \"x\"}}",
                "{\"verb\": \"created\", \"item\": {\"kind\": \"comment\", \"nativeId\": \"x\", \"version\": \"0\"}}",
                "{\"verb\": \"sung\", \"item\": {}}",
                "{\"item\": {\"id\": \"generic:x\", \"brand\": \"harbour\", \"kind\": \"comment\", \"nativeId\": \"x\","
                        + " \"version\": \"0\", \"receivedAt\": \"2026-03-14T09:26:53.589Z\"}}"
            })
    void dataThatIsNoItemIsBuriedAndItsNeighboursGoOn(String data) {
        assertBuriedAlone("k", data.getBytes(UTF_8), headers("io.parley.item.received.v1"));
    }

    @Test
    void recordWithoutHeadersOrValueOrKeyIsBuried() {
        assertBuriedAlone("k", "{}".getBytes(UTF_8), new RecordHeaders());
        assertBuriedAlone("k", null, headers("io.parley.item.received.v1"));
        assertBuriedAlone(null, null, new RecordHeaders());
    }

    @Test
    void eventOfAnotherTopicIsBuried() {
        assertBuriedAlone("k", "{}".getBytes(UTF_8), headers("io.parley.comment.created.v1"));
    }

    private void assertBuriedAlone(@Nullable String key, byte @Nullable [] value, Headers headers) {
        String neighbour = UUID.randomUUID().toString();
        inbox.pipeInput(new TestRecord<>(key, value, headers, ARRIVAL));
        inbox.pipeInput(InboxRecords.of(item(neighbour).build(), Verb.CREATED));

        assertThat(dead()).singleElement().satisfies(dead -> {
            assertThat(dead.key()).isEqualTo(key);
            assertThat(dead.value()).isEqualTo(value);
            assertThat(header(dead, DeadLetter.REASON)).isNotBlank();
        });
        assertThat(clean()).extracting(TestRecord::key).containsExactly("harbour/" + neighbour);
    }

    private List<TestRecord<String, byte[]>> dead() {
        return driver.createOutputTopic(
                        Topic.INGEST_INBOX.deadLetterFor("ingest-service"),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())
                .readRecordsToList();
    }

    private List<TestRecord<String, byte[]>> clean() {
        return driver.createOutputTopic(
                        Topic.SOCIAL_COMMENTS.topicName(), new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    private static RecordHeaders headers(String type) {
        RecordHeaders headers = new RecordHeaders();
        String[][] attributes = {
            {"specversion", "1.0"},
            {"id", "harbour/generic:x/created/0"},
            {"source", "/parley/ingest-service"},
            {"type", type},
            {"subject", "generic:x"},
            {"time", "2026-03-14T09:26:53.589Z"},
            {"brandid", "harbour"}
        };
        for (String[] attribute : attributes) {
            headers.add("ce_" + attribute[0], attribute[1].getBytes(UTF_8));
        }
        headers.add("content-type", "application/json".getBytes(UTF_8));
        return headers;
    }

    private static String header(TestRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }
}

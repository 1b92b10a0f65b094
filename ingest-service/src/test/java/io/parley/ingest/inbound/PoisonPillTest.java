package io.parley.ingest.inbound;

import static io.parley.ingest.inbound.InboxRecords.ARRIVAL;
import static io.parley.ingest.inbound.InboxRecords.item;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.DeadLetter;
import io.parley.contract.Topic;
import io.parley.contract.Verb;
import java.nio.file.Path;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
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

    private InboxDriver inbox;

    @BeforeEach
    void start() {
        inbox = new InboxDriver(stateDir);
    }

    @AfterEach
    void stop() {
        inbox.close();
    }

    @Test
    void poisonPillIsBuriedAsItIsWithWhyAndWhereFrom() {
        inbox.receive(InboxRecords.of(item("before").build(), Verb.CREATED));
        Headers headers = headers("io.parley.nobody.knows.v1").add("own", "kept".getBytes(UTF_8));
        inbox.receive(new TestRecord<>("k", "{}".getBytes(UTF_8), headers, ARRIVAL));

        assertThat(inbox.counted("parley.records.dead.lettered")).isEqualTo(1);
        TestRecord<String, byte[]> dead = inbox.readDead().getFirst();
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
        inbox.receive(new TestRecord<>(key, value, headers, ARRIVAL));
        inbox.receive(InboxRecords.of(item(neighbour).build(), Verb.CREATED));

        assertThat(inbox.readDead()).singleElement().satisfies(dead -> {
            assertThat(dead.key()).isEqualTo(key);
            assertThat(dead.value()).isEqualTo(value);
            assertThat(header(dead, DeadLetter.REASON)).isNotBlank();
        });
        assertThat(inbox.read(Topic.SOCIAL_COMMENTS))
                .extracting(TestRecord::key)
                .containsExactly("harbour/" + neighbour);
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

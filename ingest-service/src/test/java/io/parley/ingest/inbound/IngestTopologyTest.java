package io.parley.ingest.inbound;

import static io.parley.ingest.inbound.InboxRecords.ARRIVAL;
import static io.parley.ingest.inbound.InboxRecords.TRACE;
import static io.parley.ingest.inbound.InboxRecords.item;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.parley.chassis.Accounting;
import io.parley.contract.Event;
import io.parley.contract.EventCodec;
import io.parley.contract.Item;
import io.parley.contract.Kind;
import io.parley.contract.Topic;
import io.parley.contract.Verb;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** De-duplication, completion and routing. */
class IngestTopologyTest {

    private static final Duration REMEMBER_EVENTS = Duration.ofDays(7);
    private static final Duration REMEMBER_ITEMS = Duration.ofDays(90);

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
                IngestTopology.build(REMEMBER_EVENTS, REMEMBER_ITEMS, new Accounting(meters)), settings, ARRIVAL);
        inbox = driver.createInputTopic(
                Topic.INGEST_INBOX.topicName(), new StringSerializer(), new ByteArraySerializer());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void eachKindGoesToItsTopicWithEveryVerb(Kind kind) {
        for (Verb verb : Verb.values()) {
            inbox.pipeInput(InboxRecords.of(item("n1").kind(kind).build(), verb));
        }

        List<TestRecord<String, byte[]>> clean = read(kind.topic());
        assertThat(clean).hasSize(Verb.values().length);
        assertThat(clean)
                .extracting(record -> event(record).type().verb())
                .containsExactlyElementsOf(List.of("created", "edited", "deleted", "hidden", "shown"));
        assertThat(everythingElse(kind.topic())).isEmpty();
    }

    @Test
    void eventCarriesTheItemUnderItsThreadWithTheTimeOfArrival() {
        Item item = item("n1").thread("t1").text("lovely tea").build();
        inbox.pipeInput(InboxRecords.of(item, Verb.CREATED));

        TestRecord<String, byte[]> clean = read(Topic.SOCIAL_COMMENTS).getFirst();
        assertThat(clean.key()).isEqualTo("harbour/t1");
        assertThat(clean.getRecordTime()).isEqualTo(ARRIVAL);
        Event<?> event = event(clean);
        assertThat(event.type().name()).isEqualTo("io.parley.comment.created.v1");
        assertThat(event.id()).isEqualTo("harbour/generic:n1/created/0");
        assertThat(event.subject()).isEqualTo("generic:n1");
        assertThat(event.brandId()).isEqualTo("harbour");
        assertThat(event.traceparent()).isEqualTo(TRACE);
        assertThat(event.data()).isEqualTo(item);
    }

    @Test
    void redeliveryIsSkippedHoweverOftenItComes() {
        for (int i = 0; i < 5; i++) {
            inbox.pipeInput(InboxRecords.of(item("n1").build(), Verb.CREATED, ARRIVAL.plusSeconds(3600L * i)));
        }

        assertThat(read(Topic.SOCIAL_COMMENTS)).hasSize(1);
        assertThat(counted("parley.records.received")).isEqualTo(5);
        assertThat(counted("parley.records.emitted")).isEqualTo(1);
        assertThat(counted("parley.records.skipped")).isEqualTo(4);
    }

    @Test
    void redeliveryWhoseReplicasClockIsBehindIsSkippedToo() {
        inbox.pipeInput(InboxRecords.of(item("n1").build(), Verb.CREATED));
        inbox.pipeInput(InboxRecords.of(item("n1").build(), Verb.CREATED, ARRIVAL.minusSeconds(300)));

        assertThat(read(Topic.SOCIAL_COMMENTS)).hasSize(1);
    }

    @Test
    void samePostOfTwoBrandsIsTwoFacts() {
        inbox.pipeInput(InboxRecords.of(item("n1").build(), Verb.CREATED));
        inbox.pipeInput(InboxRecords.of(item("n1").brand("tidewater").build(), Verb.CREATED));

        assertThat(read(Topic.SOCIAL_COMMENTS))
                .extracting(TestRecord::key)
                .containsExactly("harbour/n1", "tidewater/n1");
    }

    @Test
    void anotherVersionIsAnotherFact() {
        inbox.pipeInput(InboxRecords.of(item("n1").version("1").build(), Verb.EDITED));
        inbox.pipeInput(InboxRecords.of(item("n1").version("2").build(), Verb.EDITED));

        assertThat(read(Topic.SOCIAL_COMMENTS)).hasSize(2);
    }

    @Test
    void eventIsForgottenWhenItsTimeIsOver() {
        inbox.pipeInput(InboxRecords.of(item("n1").build(), Verb.CREATED));
        inbox.pipeInput(InboxRecords.of(
                item("n1").build(), Verb.CREATED, ARRIVAL.plus(REMEMBER_EVENTS).minusSeconds(60)));
        assertThat(read(Topic.SOCIAL_COMMENTS)).hasSize(1);

        inbox.pipeInput(InboxRecords.of(
                item("n1").build(), Verb.CREATED, ARRIVAL.plus(REMEMBER_EVENTS).plusSeconds(60)));
        assertThat(read(Topic.SOCIAL_COMMENTS)).hasSize(1);
    }

    @Test
    void bareEditAndDeletionAreCompletedFromTheFirstCopy() {
        Item whole = item("n1").thread("t1").author("u1").text("first").build();
        inbox.pipeInput(InboxRecords.of(whole, Verb.CREATED));
        inbox.pipeInput(InboxRecords.of(item("n1").text("second").version("7").build(), Verb.EDITED));
        inbox.pipeInput(InboxRecords.of(item("n1").build(), Verb.DELETED));

        List<TestRecord<String, byte[]>> clean = read(Topic.SOCIAL_COMMENTS);
        assertThat(clean).extracting(TestRecord::key).containsOnly("harbour/t1");
        assertThat(clean)
                .extracting(record -> ((Item) event(record).data()).author())
                .containsOnly(whole.author());
        assertThat(clean)
                .extracting(record -> ((Item) event(record).data()).text())
                .containsExactly("first", "second", null);
    }

    @Test
    void itemIsRememberedLongerThanItsEventsAndThenForgotten() {
        inbox.pipeInput(InboxRecords.of(item("n1").thread("t1").build(), Verb.CREATED));
        inbox.pipeInput(InboxRecords.of(
                item("n1").version("1").build(),
                Verb.EDITED,
                ARRIVAL.plus(REMEMBER_ITEMS).minusSeconds(60)));
        inbox.pipeInput(InboxRecords.of(
                item("n1").version("2").build(),
                Verb.EDITED,
                ARRIVAL.plus(REMEMBER_ITEMS).plus(REMEMBER_ITEMS).plusSeconds(60)));

        assertThat(read(Topic.SOCIAL_COMMENTS))
                .extracting(TestRecord::key)
                .containsExactly("harbour/t1", "harbour/t1", "harbour/n1");
    }

    @Test
    void deletionBeforeItsCreateIsItsOwnThreadAndTheCreateFollows() {
        inbox.pipeInput(InboxRecords.of(item("n1").build(), Verb.DELETED));
        inbox.pipeInput(InboxRecords.of(item("n1").thread("t1").build(), Verb.CREATED));

        assertThat(read(Topic.SOCIAL_COMMENTS)).extracting(TestRecord::key).containsExactly("harbour/n1", "harbour/t1");
    }

    private List<TestRecord<String, byte[]>> read(Topic topic) {
        return driver.createOutputTopic(topic.topicName(), new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    private List<String> everythingElse(Topic but) {
        return driver.producedTopicNames().stream()
                .filter(name -> !name.equals(but.topicName()) && !name.contains("changelog"))
                .toList();
    }

    private double counted(String name) {
        return meters.get(name).counter().count();
    }

    private static Event<?> event(TestRecord<String, byte[]> record) {
        return EventCodec.read(record.headers(), record.value());
    }
}

package io.parley.sentiment.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.parley.contract.DeadLetter;
import io.parley.contract.Event;
import io.parley.contract.EventCodec;
import io.parley.contract.EventType;
import io.parley.contract.Item;
import io.parley.contract.Kind;
import io.parley.contract.Sentiment.Label;
import io.parley.contract.SentimentEscalated;
import io.parley.contract.SentimentScored;
import io.parley.contract.SentimentWithdrawn;
import io.parley.contract.Topic;
import io.parley.contract.Verb;
import io.parley.sentiment.MadeUp;
import io.parley.sentiment.Settings;
import io.parley.sentiment.domain.fast.FastClassifier;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SentimentTopologyTest {

    private static final Instant ARRIVAL = Instant.parse("2026-03-14T09:26:54Z");
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private static final String CLEAR = "I love this tea, it is wonderful";
    private static final String UNCLEAR = "Oh great, another delay. Just what I needed.";

    private static final Map<String, String> BRANDS = Map.of(
            "harbour.name", "Harbour Tea",
            "quayside.name", "Quayside Cakes",
            "quayside.sentiment.mode", "fast",
            "lantern.name", "Lantern Books",
            "lantern.sentiment.mode", "model",
            "lantern.sentiment.escalate-below", "0");

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final TopologyTestDriver driver = new TopologyTestDriver(
            new SentimentTopology(
                            new FastClassifier(null),
                            new BrandScorings(Settings.with(Map.of()), Settings.brands(BRANDS)),
                            Stages.accounting(metrics),
                            new DegradedMeter(metrics))
                    .topology(),
            new Properties(),
            ARRIVAL);

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void eachVersionGetsOneFinalScore() {
        pipe(MadeUp.comment("a", CLEAR), Verb.CREATED);
        pipe(MadeUp.edited("a", "This is the worst tea I have ever had"), Verb.EDITED);

        List<Event<SentimentScored>> scores = read(Topic.SOCIAL_SENTIMENTS, SentimentScored.class);
        assertThat(scores)
                .extracting(Event::id)
                .doesNotHaveDuplicates()
                .hasSize(2)
                .first()
                .isEqualTo("harbour/generic:a/scored/0");
        assertThat(scores)
                .extracting(score -> score.data().sentiment().label())
                .containsExactly(Label.POSITIVE, Label.NEGATIVE);
        assertThat(escalations()).isEmpty();
    }

    @Test
    void scoreStandsUnderItsThreadWithItsArrivalAndItsTrace() {
        pipe(MadeUp.comment("a", CLEAR), Verb.CREATED);

        TestRecord<String, byte[]> record =
                records(Topic.SOCIAL_SENTIMENTS.topicName()).getFirst();
        assertThat(record.key()).isEqualTo("harbour/thread-a");
        assertThat(record.getRecordTime()).isEqualTo(ARRIVAL);
        assertThat(text(record, "ce_type")).isEqualTo(EventType.SENTIMENT_SCORED.name());
        assertThat(text(record, "ce_source")).isEqualTo("/parley/sentiment-service");
        assertThat(text(record, "ce_traceparent")).startsWith(TRACE.substring(0, 35));
        assertThat(record.headers().headers("ce_id")).hasSize(1);
    }

    @Test
    void postsAndMessagesAreScoredToo() {
        pipe(MadeUp.of(Kind.POST, "p", CLEAR), Verb.CREATED);
        pipe(MadeUp.of(Kind.MESSAGE, "m", CLEAR), Verb.CREATED);

        assertThat(read(Topic.SOCIAL_SENTIMENTS, SentimentScored.class)).hasSize(2);
    }

    @Test
    void unsureScoreIsEscalatedAndNotFinal() {
        pipe(MadeUp.comment("a", UNCLEAR), Verb.CREATED);

        assertThat(escalations()).singleElement().satisfies(escalation -> {
            assertThat(escalation.id()).isEqualTo("harbour/generic:a/escalated/0");
            assertThat(escalation.data().fast().confidence()).isLessThan(0.6);
            assertThat(escalation.data().item()).isEqualTo(MadeUp.comment("a", UNCLEAR));
        });
        assertThat(records(Topic.SOCIAL_SENTIMENTS.topicName())).isEmpty();
    }

    @Test
    void eachBrandIsScoredInItsMode() {
        pipe(MadeUp.toBrand("quayside", "a", UNCLEAR), Verb.CREATED);
        pipe(MadeUp.toBrand("lantern", "b", CLEAR), Verb.CREATED);
        pipe(MadeUp.toBrand("nobody", "c", UNCLEAR), Verb.CREATED);

        assertThat(read(Topic.SOCIAL_SENTIMENTS, SentimentScored.class))
                .extracting(Event::brandId)
                .containsExactly("quayside");
        assertThat(escalations()).extracting(Event::brandId).containsExactly("lantern", "nobody");
    }

    @Test
    void deletionPassesOnAsWithdrawn() {
        pipe(MadeUp.comment("a", null), Verb.DELETED);

        assertThat(read(Topic.SOCIAL_SENTIMENTS, SentimentWithdrawn.class))
                .singleElement()
                .satisfies(event -> assertThat(event.id()).isEqualTo("harbour/generic:a/withdrawn/0"));
    }

    @Test
    void visibilityIsSkipped() {
        pipe(MadeUp.comment("a", CLEAR), Verb.HIDDEN);
        pipe(MadeUp.comment("a", CLEAR), Verb.SHOWN);

        assertThat(records(Topic.SOCIAL_SENTIMENTS.topicName())).isEmpty();
        assertThat(count("parley.records.skipped")).isEqualTo(2);
    }

    @Test
    void poisonPillGoesToTheDeadLetterTopicAndItsNeighboursGoOn() {
        byte[] pill = "not an event".getBytes(StandardCharsets.UTF_8);
        pipe(MadeUp.comment("a", CLEAR), Verb.CREATED);
        pipe(Topic.SOCIAL_COMMENTS, new TestRecord<>("harbour/x", pill));
        pipe(MadeUp.comment("b", CLEAR), Verb.CREATED);

        assertThat(read(Topic.SOCIAL_SENTIMENTS, SentimentScored.class)).hasSize(2);
        TestRecord<String, byte[]> dead =
                records("social-comments-sentiment-service-dlq").getFirst();
        assertThat(dead.key()).isEqualTo("harbour/x");
        assertThat(dead.value()).isEqualTo(pill);
        assertThat(text(dead, DeadLetter.REASON)).contains("CloudEvent");
        assertThat(text(dead, DeadLetter.TOPIC)).isEqualTo("social-comments");
        assertThat(text(dead, DeadLetter.OFFSET)).isEqualTo("1");
    }

    @Test
    void emptyRecordAndHollowItemAreDeadLettered() {
        ProducerRecord<String, byte[]> good = record(MadeUp.comment("a", CLEAR), Verb.CREATED);
        pipe(Topic.SOCIAL_COMMENTS, new TestRecord<>("k", null, good.headers(), ARRIVAL));
        pipe(
                Topic.SOCIAL_COMMENTS,
                new TestRecord<>("k", "{}".getBytes(StandardCharsets.UTF_8), good.headers(), ARRIVAL));
        pipe(Topic.SOCIAL_COMMENTS, new TestRecord<>(null, null));

        assertThat(records("social-comments-sentiment-service-dlq")).hasSize(3);
    }

    @Test
    void eventOfAnotherTopicIsDeadLettered() {
        Item item = MadeUp.comment("a", CLEAR);
        ProducerRecord<String, byte[]> stray = EventCodec.write(
                Event.about(item, EventType.SENTIMENT_WITHDRAWN, ARRIVAL, null, new SentimentWithdrawn(item)), "k", 0);
        pipe(Topic.SOCIAL_POSTS, new TestRecord<>(stray));

        assertThat(records("social-posts-sentiment-service-dlq"))
                .singleElement()
                .satisfies(dead -> assertThat(text(dead, DeadLetter.REASON)).contains("does not belong"));
    }

    @Test
    void nothingDisappears() {
        pipe(MadeUp.comment("a", CLEAR), Verb.CREATED);
        pipe(MadeUp.comment("b", UNCLEAR), Verb.CREATED);
        pipe(MadeUp.comment("c", CLEAR), Verb.HIDDEN);
        pipe(MadeUp.comment("a", null), Verb.DELETED);
        pipe(Topic.SOCIAL_COMMENTS, new TestRecord<>("x", new byte[] {1}));

        assertThat(count("parley.records.received"))
                .isEqualTo(5)
                .isEqualTo(count("parley.records.emitted")
                        + count("parley.records.skipped")
                        + count("parley.records.dead.lettered"));
    }

    private double count(String counter) {
        return metrics.find(counter).counters().stream()
                .mapToDouble(found -> found.count())
                .sum();
    }

    private void pipe(Item item, Verb verb) {
        pipe(item.kind().topic(), new TestRecord<>(record(item, verb)));
    }

    private void pipe(Topic topic, TestRecord<String, byte[]> record) {
        driver.createInputTopic(topic.topicName(), new StringSerializer(), new ByteArraySerializer())
                .pipeInput(record);
    }

    private static ProducerRecord<String, byte[]> record(Item item, Verb verb) {
        return EventCodec.write(Event.of(item, verb, ARRIVAL, TRACE), item.threadKey(), ARRIVAL.toEpochMilli());
    }

    private List<Event<SentimentEscalated>> escalations() {
        return read(Topic.SENTIMENT_ESCALATIONS, SentimentEscalated.class);
    }

    private <T> List<Event<T>> read(Topic topic, Class<T> type) {
        return records(topic.topicName()).stream()
                .map(record -> Stages.event(record.headers(), record.value(), type))
                .toList();
    }

    private List<TestRecord<String, byte[]>> records(String topic) {
        return driver.createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    private static String text(TestRecord<?, ?> record, String header) {
        Header found = new RecordHeaders(record.headers()).lastHeader(header);
        assertThat(found).as(header).isNotNull();
        return new String(found.value(), StandardCharsets.UTF_8);
    }
}

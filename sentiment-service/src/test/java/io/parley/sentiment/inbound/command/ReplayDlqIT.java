package io.parley.sentiment.inbound.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.DeadLetter;
import io.parley.contract.Event;
import io.parley.contract.EventCodec;
import io.parley.contract.EventType;
import io.parley.contract.Item;
import io.parley.contract.Json;
import io.parley.contract.SentimentEscalated;
import io.parley.contract.SentimentScored;
import io.parley.contract.Topic;
import io.parley.contract.Verb;
import io.parley.localstack.testing.KafkaResource;
import io.parley.localstack.testing.StandInResource;
import io.parley.localstack.testing.TopicReader;
import io.parley.sentiment.MadeUp;
import io.parley.sentiment.domain.fast.FastClassifier;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Dead letters of both stages, put back against a real broker with the service running beside. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(StandInResource.class)
@SuppressWarnings("NullAway.Init") // Quarkus fills the fields before a test runs.
class ReplayDlqIT {

    private static final String COMMENTS = Topic.SOCIAL_COMMENTS.deadLetterFor("sentiment-service");
    private static final String ESCALATIONS = Topic.SENTIMENT_ESCALATIONS.deadLetterFor("sentiment-service");
    private static final String CLEAR = "I love this tea, it is wonderful";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @TempDir
    Path folder;

    private final StringWriter printed = new StringWriter();
    private final String id = UUID.randomUUID().toString();

    @Test
    void letterThatCanBeReadNowIsScoredOnceHoweverOftenItIsReplayed() {
        Item item = MadeUp.comment(id, CLEAR);
        String place = place(bury(COMMENTS, comment(item, Verb.CREATED)));

        assertThat(replay(COMMENTS, place, "--dry-run")).isZero();
        assertThat(onTopic(Topic.SENTIMENT_RETRIES.topicName(), 0)).isEmpty();

        assertThat(replay(COMMENTS, place)).isZero();
        assertThat(scores(1))
                .singleElement()
                .satisfies(score -> assertThat(score.data().item()).isEqualTo(item));
        assertThat(replay(COMMENTS, place)).isZero();

        assertThat(printed.toString()).contains("1 were put back before");
        assertThat(onTopic(Topic.SENTIMENT_RETRIES.topicName(), 1)).hasSize(1);
        assertThat(onTopic(Topic.SOCIAL_COMMENTS.topicName(), 0))
                .as("other readers of the clean topic see nothing of it")
                .isEmpty();
        assertThat(scores(1)).hasSize(1);
    }

    @Test
    void deadEscalationIsScoredBySentimentAsAWhole() {
        Item item = MadeUp.comment(id, CLEAR);
        SentimentEscalated data = new SentimentEscalated(item, new FastClassifier(null).classify(CLEAR, null));
        String place = place(bury(
                ESCALATIONS,
                EventCodec.write(
                        Event.about(item, EventType.SENTIMENT_ESCALATED, MadeUp.NOW, null, data),
                        item.threadKey(),
                        MadeUp.NOW.toEpochMilli())));

        assertThat(replay(ESCALATIONS, place)).isZero();
        assertThat(replay(ESCALATIONS, place)).isZero();
        assertThat(scores(1)).hasSize(1);
    }

    @Test
    void deletionIsPassedOn() {
        String place = place(bury(COMMENTS, comment(MadeUp.comment(id, null), Verb.DELETED)));

        assertThat(replay(COMMENTS, place)).isZero();
        assertThat(onTopic(Topic.SOCIAL_SENTIMENTS.topicName(), 1))
                .singleElement()
                .satisfies(record -> assertThat(TopicReader.header(record, "ce_type"))
                        .isEqualTo(EventType.SENTIMENT_WITHDRAWN.name()));
    }

    @Test
    void poisonPillStaysUntilAPersonSaysWhatItShouldHaveSaid() throws Exception {
        Item item = MadeUp.comment(id, CLEAR);
        ProducerRecord<String, byte[]> poison = comment(item, Verb.CREATED);
        send(new ProducerRecord<>(
                poison.topic(), null, null, poison.key(), "{\"id\": 7".getBytes(UTF_8), poison.headers()));
        ConsumerRecord<String, byte[]> letter = onTopic(COMMENTS, 1).getFirst();
        assertThat(TopicReader.header(letter, DeadLetter.REASON)).contains("is not a Item");

        assertThat(replay(COMMENTS, place(letter))).isOne();
        assertThat(printed.toString()).contains("1 stay", place(letter), "is not a Item");

        Path repaired = Files.write(folder.resolve("item.json"), Json.MAPPER.writeValueAsBytes(item));
        for (int run = 0; run < 2; run++) {
            assertThat(replay(COMMENTS, place(letter), "--item", repaired.toString()))
                    .isZero();
        }
        assertThat(scores(1)).hasSize(1);
    }

    @Test
    void itemThatHasItsScoreAlreadyGetsNoSecondOne() {
        Item item = MadeUp.comment(id, CLEAR);
        send(comment(item, Verb.CREATED));
        assertThat(scores(1)).hasSize(1);
        String place = place(bury(COMMENTS, comment(item, Verb.CREATED)));

        assertThat(replay(COMMENTS, place)).isZero();
        assertThat(printed.toString()).contains("0 letters put back", "1 have their score already");
        assertThat(onTopic(Topic.SENTIMENT_RETRIES.topicName(), 0)).isEmpty();
    }

    @Test
    void whatIsOlderThanLiveForIsHistory() {
        Item item = MadeUp.comment(id, CLEAR);
        String place = place(bury(COMMENTS, comment(item, Verb.CREATED)));

        assertThat(run(Duration.ZERO, "--topic", COMMENTS, "--letter", place)).isZero();
        assertThat(scores(1))
                .singleElement()
                .satisfies(score -> assertThat(score.data().item().history()).isTrue());
    }

    @Test
    void wrongUsageSaysWhatToDo() {
        assertThat(run(Duration.ofDays(1), "--topic", "social-comments")).isEqualTo(2);
        assertThat(run(Duration.ofDays(1), "--letter", "0/1")).isEqualTo(2);
        assertThat(run(Duration.ofDays(1), "--limit", "0")).isEqualTo(2);
        assertThat(printed.toString()).contains("must be one of", COMMENTS, "--letter needs --topic", "--limit is 1");
    }

    private int replay(String topic, String place, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--topic", topic, "--letter", place));
        arguments.addAll(List.of(more));
        return run(Duration.ofDays(1), arguments.toArray(String[]::new));
    }

    private int run(Duration liveFor, String... arguments) {
        ReplayDlqCommand command = new ReplayDlqCommand(
                () -> new ReplayDlqCommand.Settings(Map.of("bootstrap.servers", bootstrapServers), liveFor));
        return SentimentMain.withExitCodes(new CommandLine(command))
                .setOut(new PrintWriter(printed, true))
                .setErr(new PrintWriter(printed, true))
                .execute(arguments);
    }

    /** As the stages do, the letter keeping its bytes. */
    private ConsumerRecord<String, byte[]> bury(String topic, ProducerRecord<String, byte[]> record) {
        send(new ProducerRecord<>(
                topic,
                null,
                null,
                record.key(),
                record.value(),
                DeadLetter.mark(record.headers(), "a reason of then", record.topic(), 0, 0L)));
        return onTopic(topic, 1).getFirst();
    }

    private static ProducerRecord<String, byte[]> comment(Item item, Verb verb) {
        Instant now = Instant.now();
        return EventCodec.write(Event.of(item, verb, now, null), item.threadKey(), now.toEpochMilli());
    }

    private List<Event<?>> events(int atLeast) {
        return onTopic(Topic.SOCIAL_SENTIMENTS.topicName(), atLeast).stream()
                .<Event<?>>map(record -> EventCodec.read(record.headers(), record.value()))
                .toList();
    }

    private List<Event<SentimentScored>> scores(int atLeast) {
        return events(atLeast).stream()
                .map(event -> new Event<>(
                        event.type(),
                        event.id(),
                        event.subject(),
                        event.brandId(),
                        event.time(),
                        event.traceparent(),
                        (SentimentScored) event.data()))
                .toList();
    }

    private List<ConsumerRecord<String, byte[]>> onTopic(String topic, int atLeast) {
        return TopicReader.awaitRecords(
                bootstrapServers,
                topic,
                atLeast,
                record -> String.valueOf(record.key()).contains(id));
    }

    private static String place(ConsumerRecord<String, byte[]> letter) {
        return letter.partition() + "/" + letter.offset();
    }

    private void send(ProducerRecord<String, byte[]> record) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new ByteArraySerializer())) {
            var unused = producer.send(record);
        }
    }
}

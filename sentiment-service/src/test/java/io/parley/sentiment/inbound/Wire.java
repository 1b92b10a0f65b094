package io.parley.sentiment.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.Event;
import io.parley.contract.EventCodec;
import io.parley.contract.EventType;
import io.parley.contract.Item;
import io.parley.contract.Sentiment;
import io.parley.contract.SentimentEscalated;
import io.parley.contract.SentimentScored;
import io.parley.contract.Topic;
import io.parley.contract.Verb;
import io.parley.contract.Versions;
import io.parley.localstack.testing.TopicReader;
import io.parley.sentiment.domain.fast.FastClassifier;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What ingest says to the service, and what others read of it. */
final class Wire implements AutoCloseable {

    static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private static final String ID = "ce_id";

    private final String bootstrapServers;
    private final KafkaProducer<String, byte[]> producer;

    Wire(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        // Records sent together stay together.
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "linger.ms", 50),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    static String unique() {
        return UUID.randomUUID().toString();
    }

    void say(Item item, Verb verb) {
        Instant now = Instant.now();
        send(List.of(EventCodec.write(Event.of(item, verb, now, TRACE), item.threadKey(), now.toEpochMilli())));
    }

    void sayRaw(Topic topic, String key, byte[] value) {
        send(List.of(new ProducerRecord<>(topic.topicName(), key, value)));
    }

    /** Escalations in one batch of one partition. */
    void escalateTogether(List<Item> items, Instant arrival) {
        FastClassifier classifier = new FastClassifier(null);
        send(items.stream()
                .map(item -> EventCodec.write(
                        Event.about(
                                item,
                                EventType.SENTIMENT_ESCALATED,
                                arrival,
                                TRACE,
                                new SentimentEscalated(item, classifier.classify(item.text(), null))),
                        "harbour/together",
                        arrival.toEpochMilli()))
                .toList());
    }

    Sentiment onlyScore(Item item) {
        return score(onlyRecord(item, EventType.SENTIMENT_SCORED));
    }

    /** The scores of all these items, each of which has exactly one. */
    List<Sentiment> onlyScores(List<Item> items) {
        Set<String> ids =
                items.stream().map(item -> id(item, EventType.SENTIMENT_SCORED)).collect(Collectors.toSet());
        List<ConsumerRecord<String, byte[]>> records = TopicReader.awaitRecords(
                bootstrapServers,
                Topic.SOCIAL_SENTIMENTS.topicName(),
                ids.size(),
                record -> ids.contains(TopicReader.header(record, ID)));
        assertThat(records)
                .extracting(record -> TopicReader.header(record, ID))
                .containsExactlyInAnyOrderElementsOf(ids);
        return records.stream().map(Wire::score).toList();
    }

    ConsumerRecord<String, byte[]> onlyRecord(Item item, EventType type) {
        String id = id(item, type);
        List<ConsumerRecord<String, byte[]>> records = TopicReader.awaitRecords(
                bootstrapServers,
                type.topic().topicName(),
                1,
                record -> TopicReader.header(record, ID).equals(id));
        assertThat(records).as(id).hasSize(1);
        return records.getFirst();
    }

    Item item(ConsumerRecord<String, byte[]> record) {
        return Stages.event(record.headers(), record.value(), SentimentScored.class)
                .data()
                .item();
    }

    ConsumerRecord<String, byte[]> deadLetter(String topic, String key) {
        List<ConsumerRecord<String, byte[]>> records =
                TopicReader.awaitRecords(bootstrapServers, topic, 1, record -> key.equals(record.key()));
        assertThat(records).hasSize(1);
        return records.getFirst();
    }

    /** Ids of all events on a topic. */
    List<String> ids(Topic topic) {
        return TopicReader.awaitRecords(bootstrapServers, topic.topicName(), 0, record -> true).stream()
                .map(record -> TopicReader.header(record, ID))
                .toList();
    }

    private static String id(Item item, EventType type) {
        return Versions.eventId(item.brand(), item.id(), type.verb(), item.version());
    }

    private static Sentiment score(ConsumerRecord<String, byte[]> record) {
        return Stages.event(record.headers(), record.value(), SentimentScored.class)
                .data()
                .sentiment();
    }

    private void send(List<ProducerRecord<String, byte[]>> records) {
        records.forEach(record -> {
            var unused = producer.send(record);
        });
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}

package io.parley.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.Event;
import io.parley.contract.EventCodec;
import io.parley.contract.EventType;
import io.parley.contract.Item;
import io.parley.contract.Reply;
import io.parley.contract.ReplyState;
import io.parley.contract.Sentiment;
import io.parley.contract.Sentiment.Label;
import io.parley.contract.SentimentScored;
import io.parley.contract.SentimentWithdrawn;
import io.parley.contract.Verb;
import io.parley.localstack.testing.TopicReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The services around this one, as a test plays them on a real broker. */
public final class Traffic implements AutoCloseable {

    private static final String TRACE = "00-11111111111111111111111111111111-2222222222222222-01";

    private final String bootstrapServers;
    private final KafkaProducer<String, byte[]> producer;

    public Traffic(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers, ProducerConfig.ACKS_CONFIG, "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Ingest says what happened to the item. */
    public void happened(Verb verb, Sample sample) {
        Item item = sample.item();
        write(Event.of(item, verb, Instant.now(), TRACE), item.threadKey());
    }

    /** Sentiment scores the item. */
    public void scored(Sample sample, Label label) {
        scored(sample, Sample.score(label));
    }

    public void scored(Sample sample, Sentiment sentiment) {
        Item item = sample.item();
        write(
                Event.about(
                        item, EventType.SENTIMENT_SCORED, Instant.now(), TRACE, new SentimentScored(item, sentiment)),
                item.threadKey());
    }

    /** Sentiment passes a deletion on. */
    public void withdrawn(Sample sample) {
        Item item = sample.item();
        write(
                Event.about(item, EventType.SENTIMENT_WITHDRAWN, Instant.now(), TRACE, new SentimentWithdrawn(item)),
                item.threadKey());
    }

    /** Any record, and waits for the broker. */
    public void write(ProducerRecord<String, byte[]> record) {
        try {
            assertThat(producer.send(record).get().hasOffset()).isTrue();
        } catch (Exception e) {
            throw new AssertionError("the broker did not take a record", e);
        }
    }

    /** The events about replies to the item so far, as soon as the last state is there. */
    public List<Reply> repliesUntil(Sample sample, ReplyState last) {
        String lastId = sample.brand() + "/" + sample.item().id() + "/" + last.wireName() + "/" + sample.version();
        TopicReader.awaitRecords(bootstrapServers, "social-replies", 1, record -> has(record, "ce_id", lastId));
        return replies(sample);
    }

    /** The events about replies to any version of the item so far. */
    public List<Reply> replies(Sample sample) {
        return records(sample).stream()
                .map(record -> (Reply)
                        EventCodec.read(record.headers(), record.value()).data())
                .toList();
    }

    /** The same as records. */
    public List<ConsumerRecord<String, byte[]>> records(Sample sample) {
        return TopicReader.awaitRecords(
                bootstrapServers,
                "social-replies",
                0,
                record -> has(record, "ce_subject", sample.item().id()));
    }

    @Override
    public void close() {
        producer.close();
    }

    private void write(Event<?> event, String key) {
        write(EventCodec.write(event, key, System.currentTimeMillis()));
    }

    private static boolean has(ConsumerRecord<String, byte[]> record, String header, String value) {
        return TopicReader.header(record, header).equals(value);
    }
}

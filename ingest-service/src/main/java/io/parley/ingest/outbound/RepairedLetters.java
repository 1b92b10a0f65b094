package io.parley.ingest.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parley.chassis.CommittedRecords;
import io.parley.contract.Topic;
import io.parley.ingest.domain.replay.Position;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Which letters were put back, so that no later run does it again: one record a letter on the compacted
 * {@code ingest-cursors}, keyed by the letter's position. Letters live longer (30 days) than events are remembered
 * (7 days), so de-duplication alone would let a later run publish them twice; a consumer group's offset would not do either,
 * because it cannot pass a letter that stays, and brokers forget it after 7 days. Not for several threads.
 */
public final class RepairedLetters implements AutoCloseable {

    private static final String PREFIX = "replay-dlq/";
    private static final Duration ANSWER_MAX = Duration.ofSeconds(15);

    private final Map<String, String> repaired = new HashMap<>();
    private final String prefix;
    private final Producer<String, byte[]> producer;

    /** Reads what is known of the letters of {@code topic}. */
    public RepairedLetters(Map<String, Object> kafka, String topic) {
        this.prefix = PREFIX + topic + "/";
        CommittedRecords.read(kafka, Topic.INGEST_CURSORS.topicName(), record -> {
            if (record.key() != null && record.key().startsWith(prefix)) {
                remember(record.key(), record.value());
            }
            return true;
        });
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, ANSWER_MAX.toMillis());
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** Whether the letter was put back. */
    public boolean contains(Position letter) {
        return timestamp(letter).equals(repaired.get(key(letter.partition(), letter.offset())));
    }

    /** Remembers that the letter was put back; returns when the broker has it. */
    public void add(Position letter) {
        write(key(letter.partition(), letter.offset()), timestamp(letter).getBytes(UTF_8));
    }

    /**
     * Forgets letters that the broker has dropped.
     *
     * @param beginnings the first offset that each partition still has
     */
    public void forgetBefore(Map<TopicPartition, Long> beginnings) {
        for (String key : Map.copyOf(repaired).keySet()) {
            beginnings.forEach((partition, beginning) -> {
                String ofPartition = prefix + partition.partition() + "/";
                if (key.startsWith(ofPartition) && Long.parseLong(key.substring(ofPartition.length())) < beginning) {
                    write(key, null);
                }
            });
        }
    }

    private String key(int partition, long offset) {
        return prefix + partition + "/" + offset;
    }

    private static String timestamp(Position letter) {
        return Long.toString(letter.timestamp().toEpochMilli());
    }

    private void remember(String key, byte @Nullable [] value) {
        if (value == null) {
            repaired.remove(key);
        } else {
            repaired.put(key, new String(value, UTF_8));
        }
    }

    private void write(String key, byte @Nullable [] value) {
        try {
            producer.send(new ProducerRecord<>(Topic.INGEST_CURSORS.topicName(), key, value))
                    .get(ANSWER_MAX.toMillis(), TimeUnit.MILLISECONDS);
            remember(key, value);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while writing to " + Topic.INGEST_CURSORS.topicName(), e);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException(Topic.INGEST_CURSORS.topicName() + " does not take records", e);
        }
    }

    @Override
    public void close() {
        producer.close(ANSWER_MAX);
    }
}

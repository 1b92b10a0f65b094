package io.parley.chassis;

import io.parley.contract.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic once, from its beginning to where it ends now, without a group. */
public final class CommittedRecords {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration ANSWER_MAX = Duration.ofSeconds(15);

    private CommittedRecords() {}

    /**
     * Gives every record to {@code reader}, until it says no.
     *
     * @param kafka how to reach the broker
     * @return the first offset that each partition still has
     * @throws org.apache.kafka.common.KafkaException when the broker does not answer in time
     * @throws IllegalArgumentException when there is no such topic
     */
    public static Map<TopicPartition, Long> read(
            Map<String, Object> kafka, String topic, Predicate<ConsumerRecord<String, byte[]>> reader) {
        return read(kafka, topic, Instant.EPOCH, reader);
    }

    /** The same for records that arrived at {@code since} or later; a few earlier ones may be among them. */
    public static Map<TopicPartition, Long> read(
            Map<String, Object> kafka, String topic, Instant since, Predicate<ConsumerRecord<String, byte[]>> reader) {
        try (KafkaConsumer<String, byte[]> consumer = consumer(kafka)) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            if (partitions.isEmpty()) {
                throw new IllegalArgumentException("There is no topic " + topic + ".");
            }
            consumer.assign(partitions);
            Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            seek(consumer, partitions, since);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    long end = ends.getOrDefault(new TopicPartition(topic, record.partition()), 0L);
                    if (record.offset() < end && !reader.test(record)) {
                        return beginnings;
                    }
                }
            }
            return beginnings;
        }
    }

    private static void seek(KafkaConsumer<String, byte[]> consumer, List<TopicPartition> partitions, Instant since) {
        if (since.equals(Instant.EPOCH)) {
            consumer.seekToBeginning(partitions);
            return;
        }
        Map<TopicPartition, Long> times = new HashMap<>();
        partitions.forEach(partition -> times.put(partition, since.toEpochMilli()));
        consumer.offsetsForTimes(times).forEach((partition, found) -> {
            if (found == null) {
                consumer.seekToEnd(List.of(partition));
            } else {
                consumer.seek(partition, found.offset());
            }
        });
    }

    /** A consumer of committed records that belongs to no group and creates no topic. */
    public static KafkaConsumer<String, byte[]> consumer(Map<String, Object> kafka) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) ANSWER_MAX.toMillis());
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, Topic.RECORD_BYTES_MAX);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}

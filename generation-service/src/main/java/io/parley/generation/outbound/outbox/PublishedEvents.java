package io.parley.generation.outbound.outbox;

import io.parley.contract.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What {@code social-replies} already has. */
final class PublishedEvents {

    private static final String EVENT_ID = "ce_id";
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int WAIT_MS_MAX = 10_000;

    /** Clocks of replicas may differ by this. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);

    private final Map<String, Object> kafka;

    PublishedEvents(Map<String, Object> kafka) {
        this.kafka = kafka;
    }

    /** Ids of the committed events that arrived at that time or later. */
    Set<String> since(Instant time) {
        Set<String> ids = new HashSet<>();
        try (Consumer<String, byte[]> consumer = open()) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topic.SOCIAL_REPLIES.topicName()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            seek(consumer, ends, time.minus(CLOCK_SKEW).toEpochMilli());
            while (!reached(consumer, ends)) {
                consumer.poll(POLL).forEach(record -> addId(ids, record));
            }
        }
        return ids;
    }

    private static void seek(Consumer<String, byte[]> consumer, Map<TopicPartition, Long> ends, long time) {
        consumer.offsetsForTimes(ends.keySet().stream().collect(Collectors.toMap(p -> p, p -> time)))
                .forEach((partition, found) ->
                        consumer.seek(partition, found == null ? ends.getOrDefault(partition, 0L) : found.offset()));
    }

    private static boolean reached(Consumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private static void addId(Set<String> ids, ConsumerRecord<String, byte[]> record) {
        Header id = record.headers().lastHeader(EVENT_ID);
        if (id != null && id.value() != null) {
            ids.add(new String(id.value(), StandardCharsets.UTF_8));
        }
    }

    private Consumer<String, byte[]> open() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, WAIT_MS_MAX);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}

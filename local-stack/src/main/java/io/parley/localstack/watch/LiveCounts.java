package io.parley.localstack.watch;

import io.parley.contract.Topic;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/** What has come through each stage since it was opened, read from the topics. Not for several threads. */
public final class LiveCounts implements AutoCloseable {

    private static final List<String> CLEAN =
            List.of("social-posts", "social-comments", "social-messages", "social-reactions");

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final Map<String, Long> byTopic = new TreeMap<>();
    private final Map<String, Long> replies = new TreeMap<>();

    /** Counts from now on. */
    public LiveCounts(String bootstrapServers) {
        consumer = TopicScan.consumer(bootstrapServers);
        partitions = TopicScan.partitions(
                consumer,
                Topic.definitions().stream().map(Topic.Definition::name).toList());
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** Takes in what has come since the last call. */
    public void refresh() {
        TopicScan.toTheEnd(consumer, partitions, this::count);
    }

    public long received() {
        return byTopic.getOrDefault("ingest-inbox", 0L);
    }

    public long clean() {
        return CLEAN.stream()
                .mapToLong(topic -> byTopic.getOrDefault(topic, 0L))
                .sum();
    }

    public long scored() {
        return byTopic.getOrDefault("social-sentiments", 0L);
    }

    /** Replies that entered that state, such as {@code held}. */
    public long replies(String state) {
        return replies.getOrDefault(state, 0L);
    }

    public long deadLettered() {
        return byTopic.entrySet().stream()
                .filter(topic -> topic.getKey().endsWith("-dlq"))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private void count(ConsumerRecord<String, byte[]> record) {
        byTopic.merge(record.topic(), 1L, Long::sum);
        if (record.topic().equals("social-replies")) {
            Header type = record.headers().lastHeader("ce_type");
            String[] parts = type == null
                    ? new String[] {"", "unknown", ""}
                    : new String(type.value(), StandardCharsets.UTF_8).split("\\.", -1);
            replies.merge(parts[parts.length - 2], 1L, Long::sum);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}

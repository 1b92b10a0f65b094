package io.parley.localstack.watch;

import io.parley.contract.Topic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * How many records each consumer group has yet to process. Offsets alone would lie: a transaction's marker takes one too,
 * so a group that has read everything often stands one or two before the end.
 */
public final class LagMeter {

    /** Every consumer group of the services, with the topics that it reads. */
    private static final Map<String, List<Topic>> GROUPS = Map.of(
            "ingest-service", List.of(Topic.INGEST_INBOX),
            "sentiment-service",
                    List.of(Topic.SOCIAL_POSTS, Topic.SOCIAL_COMMENTS, Topic.SOCIAL_MESSAGES, Topic.SENTIMENT_RETRIES),
            "sentiment-service-model", List.of(Topic.SENTIMENT_ESCALATIONS),
            "generation-service", List.of(Topic.SOCIAL_SENTIMENTS),
            "generation-service-items", List.of(Topic.SOCIAL_COMMENTS, Topic.SOCIAL_MESSAGES),
            "trends-service", List.of(Topic.SOCIAL_SENTIMENTS, Topic.TRENDS_ITEMS),
            "trends-service-windows", List.of(Topic.SOCIAL_TRENDS));

    private LagMeter() {}

    /** Records behind, by group. */
    public static Map<String, Long> measure(String bootstrapServers) {
        Map<String, Long> lag = new TreeMap<>();
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
                KafkaConsumer<String, byte[]> consumer = TopicScan.consumer(bootstrapServers)) {
            GROUPS.forEach((group, topics) -> {
                List<TopicPartition> partitions = TopicScan.partitions(
                        consumer, topics.stream().map(Topic::topicName).toList());
                lag.put(group, recordsAfter(consumer, partitions, committed(admin, group)));
            });
        }
        return lag;
    }

    private static long recordsAfter(
            KafkaConsumer<String, byte[]> consumer,
            List<TopicPartition> partitions,
            Map<TopicPartition, OffsetAndMetadata> committed) {
        Map<TopicPartition, Long> starts = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<TopicPartition, Long> behind = new HashMap<>();
        for (TopicPartition partition : partitions) {
            OffsetAndMetadata done = committed.get(partition);
            long next = done == null ? starts.getOrDefault(partition, 0L) : done.offset();
            if (next < ends.getOrDefault(partition, 0L)) {
                behind.put(partition, next);
            }
        }
        if (behind.isEmpty()) {
            return 0;
        }
        AtomicLong records = new AtomicLong();
        consumer.assign(behind.keySet());
        behind.forEach(consumer::seek);
        TopicScan.toTheEnd(consumer, List.copyOf(behind.keySet()), record -> records.incrementAndGet());
        return records.get();
    }

    private static Map<TopicPartition, OffsetAndMetadata> committed(Admin admin, String group) {
        try {
            Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>(admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get());
            offsets.values().removeIf(Objects::isNull);
            return offsets;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Map.of();
        } catch (ExecutionException e) {
            return Map.of();
        }
    }
}

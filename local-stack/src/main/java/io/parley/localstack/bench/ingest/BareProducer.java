package io.parley.localstack.bench.ingest;

import io.parley.contract.Topic;
import io.parley.localstack.watch.TopicScan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The records that ingest wrote, written again by a producer with nothing around it: what the broker can take. */
final class BareProducer {

    private static final String TOPIC = "bench-bare";
    private static final int SAMPLE = 20_000;

    private final String bootstrapServers;
    private final List<ConsumerRecord<String, byte[]>> records;

    /** Takes its records from the newest on the inbox, and creates a topic with the inbox's settings. */
    BareProducer(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.records = newest(bootstrapServers);
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            Topic.Definition inbox = BenchStack.inbox();
            admin.createTopics(List.of(new NewTopic(TOPIC, inbox.partitions(), (short) 1).configs(inbox.settings())))
                    .all()
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("could not create " + TOPIC, e.getCause());
        }
    }

    /** Acknowledged records a second, with the settings of ingest's producer. */
    double perSecond(Duration duration) {
        AtomicLong acknowledged = new AtomicLong();
        long start = System.nanoTime();
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.LINGER_MS_CONFIG,
                        1,
                        ProducerConfig.BUFFER_MEMORY_CONFIG,
                        4L * Topic.RECORD_BYTES_MAX,
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        Topic.RECORD_BYTES_MAX),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (int i = 0; System.nanoTime() - start < duration.toNanos(); i++) {
                ConsumerRecord<String, byte[]> record = records.get(i % records.size());
                var _ = producer.send(
                        new ProducerRecord<>(TOPIC, null, null, record.key(), record.value(), record.headers()),
                        (_, failure) -> acknowledged.addAndGet(failure == null ? 1 : 0));
            }
            producer.flush();
        }
        return acknowledged.get() / ((System.nanoTime() - start) / 1e9);
    }

    private static List<ConsumerRecord<String, byte[]>> newest(String bootstrapServers) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = TopicScan.consumer(bootstrapServers)) {
            Collection<TopicPartition> partitions =
                    TopicScan.partitions(consumer, List.of(Topic.INGEST_INBOX.topicName()));
            consumer.assign(partitions);
            consumer.endOffsets(partitions)
                    .forEach((partition, end) ->
                            consumer.seek(partition, Math.max(0, end - SAMPLE / partitions.size())));
            while (records.size() < SAMPLE) {
                var polled = consumer.poll(Duration.ofSeconds(1));
                if (polled.isEmpty()) {
                    break;
                }
                polled.forEach(records::add);
            }
        }
        return records;
    }
}

package io.parley.localstack.bench.ingest;

import io.parley.contract.Topic;
import io.parley.localstack.watch.TopicScan;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** A downstream reader that notes how long after its arrival each comment is visible on the clean topic. */
final class CleanLatency implements AutoCloseable {

    private static final long HIGHEST_MS = Duration.ofMinutes(10).toMillis();

    private final Histogram ms = new Histogram(HIGHEST_MS, 3);
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Thread thread;

    CleanLatency(String bootstrapServers) {
        KafkaConsumer<String, byte[]> consumer = TopicScan.consumer(bootstrapServers);
        List<TopicPartition> partitions = TopicScan.partitions(consumer, List.of(Topic.SOCIAL_COMMENTS.topicName()));
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        this.thread = Thread.ofPlatform().name("bench-clean").start(() -> read(consumer));
    }

    /** Milliseconds from arrival, which is every record's timestamp, to here; whole only after {@link #close}. */
    Histogram ms() {
        return ms;
    }

    private void read(KafkaConsumer<String, byte[]> consumer) {
        try (consumer) {
            boolean more = true;
            while (more || !closed.get()) {
                var records = consumer.poll(Duration.ofMillis(closed.get() ? 2000 : 10));
                long now = System.currentTimeMillis();
                records.forEach(record -> ms.recordValue(Math.clamp(now - record.timestamp(), 0, HIGHEST_MS)));
                more = !records.isEmpty();
            }
        }
    }

    @Override
    public void close() {
        closed.set(true);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

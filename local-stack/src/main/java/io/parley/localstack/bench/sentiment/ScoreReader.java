package io.parley.localstack.bench.sentiment;

import io.parley.contract.Topic;
import io.parley.localstack.process.Patience;
import io.parley.localstack.watch.TopicScan;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** A downstream reader that notes when the score of each item of one traffic is visible to it, and any that comes twice. */
final class ScoreReader implements AutoCloseable {

    private final Traffic traffic;
    private final AtomicLongArray seenNanos;
    private final AtomicInteger seen = new AtomicInteger();
    private final AtomicInteger twice = new AtomicInteger();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Thread thread;
    private volatile long lastNanos;

    ScoreReader(String bootstrapServers, Traffic traffic) {
        this.traffic = traffic;
        this.seenNanos = new AtomicLongArray(traffic.records().size());
        KafkaConsumer<String, byte[]> consumer = TopicScan.consumer(bootstrapServers);
        List<TopicPartition> partitions = TopicScan.partitions(consumer, List.of(Topic.SOCIAL_SENTIMENTS.topicName()));
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        this.thread = Thread.ofPlatform().name("bench-scores").start(() -> read(consumer));
    }

    /** Waits until every item has its score. */
    void await(Duration patience) {
        int all = traffic.records().size();
        Patience.until(patience, all + " items are scored", () -> seen.get() == all);
        if (twice.get() > 0) {
            throw new IllegalStateException(twice + " items were scored twice");
        }
    }

    /** When the last score was seen, in the sense of {@link System#nanoTime}. */
    long lastNanos() {
        return lastNanos;
    }

    /** When the score of the item at that place was seen. */
    long seenNanos(int place) {
        return seenNanos.get(place);
    }

    private void read(KafkaConsumer<String, byte[]> consumer) {
        try (consumer) {
            while (!closed.get()) {
                consumer.poll(Duration.ofMillis(10)).forEach(this::note);
            }
        }
    }

    /** What a record is about. */
    static @Nullable String subject(ConsumerRecord<?, ?> record) {
        Header subject = record.headers().lastHeader("ce_subject");
        return subject == null ? null : new String(subject.value(), StandardCharsets.UTF_8);
    }

    private void note(ConsumerRecord<String, byte[]> record) {
        int place = traffic.place(subject(record));
        if (place < 0) {
            return;
        }
        long now = System.nanoTime();
        if (seenNanos.compareAndSet(place, 0, now)) {
            lastNanos = now;
            seen.incrementAndGet();
        } else {
            twice.incrementAndGet();
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

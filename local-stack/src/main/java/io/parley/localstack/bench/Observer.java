package io.parley.localstack.bench;

import io.parley.contract.Event;
import io.parley.contract.EventCodec;
import io.parley.contract.Item;
import io.parley.contract.Reply;
import io.parley.contract.ReplyState;
import io.parley.contract.SentimentScored;
import io.parley.localstack.process.Patience;
import io.parley.localstack.watch.TopicScan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * A downstream reader that notes when each item of one run becomes visible at each stage, in ms after it was received.
 * It reads committed records, so what it sees is what a consumer would get.
 */
final class Observer implements AutoCloseable {

    private static final List<String> TOPICS = List.of("social-comments", "social-sentiments", "social-replies");
    private static final long MAX_MS = Duration.ofMinutes(10).toMillis();

    private final Histogram clean = new ConcurrentHistogram(MAX_MS, 3);
    private final Histogram sentiment = new ConcurrentHistogram(MAX_MS, 3);
    private final Histogram draft = new ConcurrentHistogram(MAX_MS, 3);
    private final Map<String, Instant> receivedAt = new ConcurrentHashMap<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final String run;
    private final Thread thread;
    private volatile long lastSeenNanos;

    Observer(String bootstrapServers, String run) {
        this.run = run;
        KafkaConsumer<String, byte[]> consumer = TopicScan.consumer(bootstrapServers);
        List<TopicPartition> partitions = TopicScan.partitions(consumer, TOPICS);
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        this.thread = Thread.ofPlatform().name("bench-observer").start(() -> observe(consumer));
    }

    Histogram clean() {
        return clean;
    }

    Histogram sentiment() {
        return sentiment;
    }

    Histogram draft() {
        return draft;
    }

    long lastSeenNanos() {
        return lastSeenNanos;
    }

    /** Waits until so many items have come out at the end. */
    void await(int items, Duration patience) {
        Patience.until(
                patience,
                items + " items drafted; there are " + draft.getTotalCount(),
                () -> draft.getTotalCount() >= items);
    }

    private void observe(KafkaConsumer<String, byte[]> consumer) {
        try (consumer) {
            while (!closed.get()) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(20))) {
                    note(EventCodec.read(record.headers(), record.value()));
                }
            }
        }
    }

    private void note(Event<?> event) {
        if (!event.subject().contains(run)) {
            return;
        }
        Instant now = Instant.now();
        switch (event.data()) {
            case Item item -> {
                receivedAt.put(event.subject(), item.receivedAt());
                record(clean, item.receivedAt(), now);
            }
            case SentimentScored scored -> record(sentiment, scored.item().receivedAt(), now);
            case Reply reply
            when reply.state() == ReplyState.DRAFTED || reply.state() == ReplyState.FAILED ->
                record(draft, receivedAt.getOrDefault(event.subject(), now), now);
            default -> {}
        }
        lastSeenNanos = System.nanoTime();
    }

    private static void record(Histogram histogram, Instant from, Instant to) {
        histogram.recordValue(Math.clamp(Duration.between(from, to).toMillis(), 0, MAX_MS));
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

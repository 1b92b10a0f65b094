package io.parley.ingest.outbound;

import io.parley.contract.Event;
import io.parley.contract.EventCodec;
import io.parley.contract.EventType;
import io.parley.contract.ItemReceived;
import io.parley.contract.Topic;
import io.parley.ingest.IngestConfig;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Reading;
import io.parley.ingest.domain.webhook.Taken;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Stores deliveries in Kafka and returns only when the broker has them, or says that it could not. */
@ApplicationScoped
public class InboxPublisher implements AutoCloseable {

    private static final String SERVICE = "ingest-service";
    /** The broker's limit counts key, headers and the batch around the record, too. */
    private static final int VALUE_BYTES_MAX = Topic.RECORD_BYTES_MAX - (64 << 10);

    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(5);

    private final Producer<String, byte[]> producer;
    private final Semaphore inFlight;
    private final Duration ackMax;

    public InboxPublisher(IngestConfig config, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.inFlight = new Semaphore(config.inFlightMax());
        this.ackMax = config.sendAckMax();
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "ingest-inbox");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, config.sendBlockMax().toMillis());
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) ackMax.toMillis());
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) ackMax.toMillis() / 2);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 1);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 4L * Topic.RECORD_BYTES_MAX);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topic.RECORD_BYTES_MAX);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000);
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** How a delivery fared. */
    public sealed interface Outcome {}

    /** Every record is acknowledged by the broker. */
    public record Stored() implements Outcome {}

    /** At least one record is not; the sender must repeat the delivery, and what did get through will be recognised. */
    public record Unavailable(String reason) implements Outcome {}

    /** Stores all items and unreadable parts of deliveries; the inbox has them under the time at which they arrived. */
    public Outcome store(List<Taken> deliveries, @Nullable String traceparent) {
        return store(deliveries, taken -> taken.origin().receivedAt(), traceparent);
    }

    /**
     * Stores a delivery that arrived long ago. Its items keep that time; the inbox has them under {@code now}, because what
     * is remembered of events, and what the broker keeps, goes by the time of records.
     */
    public Outcome storeAgain(Taken delivery, Instant now) {
        return store(List.of(delivery), taken -> now, null);
    }

    private Outcome store(List<Taken> deliveries, Function<Taken, Instant> storedAt, @Nullable String traceparent) {
        if (!inFlight.tryAcquire()) {
            return new Unavailable("saturated");
        }
        try {
            List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
            for (Taken taken : deliveries) {
                Instant at = storedAt.apply(taken);
                taken.parts().items().forEach(item -> records.add(record(item, taken, at, traceparent)));
                taken.parts().unreadable().forEach(part -> records.add(deadLetter(part, taken)));
            }
            return send(records);
        } finally {
            inFlight.release();
        }
    }

    private Outcome send(List<ProducerRecord<String, byte[]>> records) {
        try {
            List<Future<RecordMetadata>> acknowledgements = new ArrayList<>(records.size());
            for (ProducerRecord<String, byte[]> record : records) {
                Future<RecordMetadata> acknowledgement = producer.send(record);
                if (acknowledgement.isDone()) {
                    // It may be done because it failed at once; then the rest of the delivery must not wait in turn.
                    acknowledgement.get();
                }
                acknowledgements.add(acknowledgement);
            }
            long deadline = System.nanoTime() + ackMax.toNanos();
            for (Future<RecordMetadata> acknowledgement : acknowledgements) {
                acknowledgement.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            }
            return new Stored();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Unavailable("stopping");
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            return new Unavailable("kafka");
        }
    }

    /** Its place in the inbox, or among the dead letters: a record that no broker takes would be asked for again for ever. */
    static ProducerRecord<String, byte[]> record(
            ItemReceived received, Taken taken, Instant storedAt, @Nullable String traceparent) {
        ProducerRecord<String, byte[]> record = inboxRecord(received, storedAt, traceparent);
        return record.value().length <= VALUE_BYTES_MAX
                ? record
                : deadLetter(
                        new Reading.Unreadable(taken.delivery().body(), "the item is too large for a record"), taken);
    }

    private static ProducerRecord<String, byte[]> inboxRecord(
            ItemReceived received, Instant storedAt, @Nullable String traceparent) {
        Event<ItemReceived> event = new Event<>(
                EventType.ITEM_RECEIVED,
                received.eventId(),
                received.item().id(),
                received.item().brand(),
                storedAt,
                traceparent,
                received);
        return EventCodec.write(event, received.item().itemKey(), storedAt.toEpochMilli());
    }

    private static ProducerRecord<String, byte[]> deadLetter(Reading.Unreadable part, Taken taken) {
        Origin origin = taken.origin();
        return new ProducerRecord<>(
                Topic.INGEST_INBOX.deadLetterFor(SERVICE),
                null,
                origin.receivedAt().toEpochMilli(),
                origin.connectionName(),
                part.bytes(),
                LetterHeaders.of(part.reason(), taken));
    }

    @Override
    @PreDestroy
    public void close() {
        producer.close(CLOSE_PATIENCE);
    }
}

package io.parley.sentiment.outbound;

import io.parley.chassis.Tracing;
import io.parley.contract.Event;
import io.parley.contract.EventCodec;
import io.parley.contract.EventType;
import io.parley.contract.SentimentCorrected;
import io.parley.contract.Topic;
import io.parley.contract.Versions;
import io.parley.sentiment.SentimentConfig;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Stores corrections, and returns only when the broker has them, or says that it could not. */
@ApplicationScoped
public class CorrectionPublisher {

    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(5);

    private final Producer<String, byte[]> producer;
    private final Semaphore inFlight;
    private final Duration ackMax;

    CorrectionPublisher(SentimentConfig config, @Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.inFlight = new Semaphore(config.corrections().inFlightMax());
        this.ackMax = config.corrections().ackMax();
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "sentiment-corrections");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, ackMax.toMillis());
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) ackMax.toMillis());
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) ackMax.toMillis() / 2);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topic.RECORD_BYTES_MAX);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000);
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** How a correction fared. */
    public sealed interface Outcome {}

    /** The broker has it. */
    public record Stored(String eventId) implements Outcome {}

    /** It may not have it; to say it again does no harm, since the newest of an item counts. */
    public record Unavailable() implements Outcome {}

    /** Stores it. Its id carries its time in ms, so that two corrections of one item are two facts. */
    public Outcome store(SentimentCorrected correction) {
        if (!inFlight.tryAcquire()) {
            return new Unavailable();
        }
        try (Tracing.Hop hop = Tracing.hop("correct", null)) {
            String id = Versions.eventId(
                    correction.item().brand(),
                    correction.item().id(),
                    EventType.SENTIMENT_CORRECTED.verb(),
                    Long.toString(correction.at().toEpochMilli()));
            return send(
                    id,
                    EventCodec.write(
                            new Event<>(
                                    EventType.SENTIMENT_CORRECTED,
                                    id,
                                    correction.item().id(),
                                    correction.item().brand(),
                                    correction.at(),
                                    hop.traceparent(),
                                    correction),
                            correction.item().itemKey(),
                            correction.at().toEpochMilli()));
        } finally {
            inFlight.release();
        }
    }

    private Outcome send(String id, ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record).get(ackMax.toNanos(), TimeUnit.NANOSECONDS);
            return new Stored(id);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Unavailable();
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            return new Unavailable();
        }
    }

    @PreDestroy
    void close() {
        producer.close(CLOSE_PATIENCE);
    }
}

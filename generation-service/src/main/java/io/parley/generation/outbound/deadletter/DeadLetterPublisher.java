package io.parley.generation.outbound.deadletter;

import io.parley.contract.DeadLetter;
import io.parley.contract.Topic;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Puts a record that could not be processed beside its topic, bytes and headers as they were, with the reason. */
@ApplicationScoped
public class DeadLetterPublisher {

    private static final String SERVICE = "generation-service";
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(2);
    private static final int WAIT_MS_MAX = 10_000;

    private final Producer<String, byte[]> producer;

    DeadLetterPublisher(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, WAIT_MS_MAX);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, WAIT_MS_MAX / 2);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, WAIT_MS_MAX);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topic.RECORD_BYTES_MAX);
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /**
     * Publishes it and waits for the broker.
     *
     * @throws KafkaException when the broker did not take it
     */
    public void publish(ConsumerRecord<String, byte[]> dead, Topic topic, String reason) {
        RecordHeaders headers = new RecordHeaders(dead.headers().toArray());
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                topic.deadLetterFor(SERVICE),
                null,
                System.currentTimeMillis(),
                dead.key(),
                dead.value(),
                DeadLetter.mark(headers, reason, dead.topic(), dead.partition(), dead.offset()));
        try {
            var unused = producer.send(record).get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException failure ? failure : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TimeoutException("interrupted while waiting for the broker", e);
        }
    }

    @PreDestroy
    void close() {
        producer.close(CLOSE_WITHIN);
    }
}

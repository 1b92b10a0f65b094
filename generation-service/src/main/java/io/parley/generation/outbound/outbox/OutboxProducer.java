package io.parley.generation.outbound.outbox;

import io.parley.contract.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The relay's producer: one transactional id for all replicas, so that a newer relay shuts the older one out. */
final class OutboxProducer {

    static final Duration CLOSE_WITHIN = Duration.ofSeconds(2);

    private static final String TRANSACTIONAL_ID = "generation-service-outbox";
    private static final int TRANSACTION_MS_MAX = 10_000;
    private static final int WAIT_MS_MAX = 10_000;

    private OutboxProducer() {}

    /** Opens it and ends whatever transaction an earlier relay left behind. */
    static Producer<String, byte[]> open(Map<String, Object> kafka) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, TRANSACTIONAL_ID);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_MS_MAX);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, WAIT_MS_MAX);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, WAIT_MS_MAX / 2);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topic.RECORD_BYTES_MAX);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, WAIT_MS_MAX);
        Producer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        try {
            producer.initTransactions();
            return producer;
        } catch (RuntimeException e) {
            producer.close(CLOSE_WITHIN);
            throw e;
        }
    }

    /** Sends inside the open transaction; the commit throws if this record did not arrive. */
    static void send(Producer<String, byte[]> producer, ProducerRecord<String, byte[]> record) {
        var unused = producer.send(record);
    }
}

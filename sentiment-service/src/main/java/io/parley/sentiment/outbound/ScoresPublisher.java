package io.parley.sentiment.outbound;

import io.parley.contract.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes records together with the offsets of what they were made from: all of it, or nothing. */
public final class ScoresPublisher implements AutoCloseable {

    // A copy that dies in a transaction holds readers back until it times out.
    private static final int TRANSACTION_MS = 10_000;
    private static final int DELIVERY_MS = 8_000;
    private static final int REQUEST_MS = 4_000;
    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(2);

    private final KafkaProducer<String, byte[]> producer;

    private ScoresPublisher(KafkaProducer<String, byte[]> producer) {
        this.producer = producer;
    }

    /**
     * Connects, and aborts what an earlier holder of the id left open.
     *
     * @param broker how to reach Kafka
     * @param transactionalId stable for this copy of the service, unique among copies
     * @throws KafkaException when Kafka is away
     */
    public static ScoresPublisher open(Map<String, Object> broker, String transactionalId) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_MS);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_MS);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MS);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, TRANSACTION_MS);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topic.RECORD_BYTES_MAX);
        ScoresPublisher publisher =
                new ScoresPublisher(new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer()));
        try {
            publisher.producer.initTransactions();
            return publisher;
        } catch (KafkaException e) {
            publisher.close();
            throw e;
        }
    }

    /**
     * Writes {@code records} and commits {@code offsets} of {@code group} in one transaction.
     *
     * @throws KafkaException when nothing was written; this publisher is then to be closed
     */
    public void publish(
            List<ProducerRecord<String, byte[]>> records,
            Map<TopicPartition, OffsetAndMetadata> offsets,
            ConsumerGroupMetadata group) {
        inTransaction(records, () -> producer.sendOffsetsToTransaction(offsets, group));
    }

    /**
     * Writes {@code records} in one transaction.
     *
     * @throws KafkaException when nothing was written; this publisher is then to be closed
     */
    public void publish(List<ProducerRecord<String, byte[]>> records) {
        inTransaction(records, () -> {});
    }

    private void inTransaction(List<ProducerRecord<String, byte[]>> records, Runnable offsets) {
        producer.beginTransaction();
        try {
            for (ProducerRecord<String, byte[]> record : records) {
                // The commit fails if any of these does.
                var unused = producer.send(record);
            }
            offsets.run();
            producer.commitTransaction();
        } catch (KafkaException e) {
            abort(e);
            throw e;
        }
    }

    /** Frees readers at once; where that fails too, the next holder of the id does it. */
    private void abort(KafkaException cause) {
        try {
            producer.abortTransaction();
        } catch (KafkaException e) {
            cause.addSuppressed(e);
        }
    }

    @Override
    public void close() {
        producer.close(CLOSE_PATIENCE);
    }
}

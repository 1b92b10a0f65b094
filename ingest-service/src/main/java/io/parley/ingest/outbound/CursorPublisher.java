package io.parley.ingest.outbound;

import io.micrometer.core.instrument.MeterRegistry;
import io.parley.contract.Json;
import io.parley.contract.Topic;
import io.parley.ingest.IngestConfig;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;

/**
 * Records how far a connection has come: a stream's cursor, a hub's lease. Written only after it is true, and without
 * waiting: what is not recorded is done again by whoever holds the connection next, so that must be harmless.
 */
@ApplicationScoped
public class CursorPublisher {

    private static final Logger LOG = Logger.getLogger(CursorPublisher.class);
    private static final String TOPIC = Topic.INGEST_CURSORS.topicName();
    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(5);

    private final Producer<String, byte[]> producer;
    private final MeterRegistry metrics;

    CursorPublisher(
            IngestConfig config, @Identifier("default-kafka-broker") Map<String, Object> kafka, MeterRegistry metrics) {
        this.metrics = metrics;
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "ingest-cursors");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, config.sendBlockMax().toMillis());
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000);
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /**
     * Records a state; returns after {@code send-block-max} at the latest.
     *
     * @param part empty where the connection has one state only
     * @param state becomes JSON
     */
    public void write(String connection, String part, Object state) {
        CursorKey key = new CursorKey(connection, part);
        try {
            int partition = CursorKey.partition(
                    connection, producer.partitionsFor(TOPIC).size());
            Future<RecordMetadata> unused =
                    producer.send(new ProducerRecord<>(TOPIC, partition, key.text(), json(state)), (_, failure) -> {
                        if (failure != null) {
                            lost(key, failure);
                        }
                    });
        } catch (KafkaException e) {
            lost(key, e);
        }
    }

    private void lost(CursorKey key, Exception failure) {
        metrics.counter("parley.cursors.lost", "connection", key.connection()).increment();
        LOG.warnf("not recorded topic=%s key=%s reason=%s", TOPIC, key.text(), failure.getMessage());
    }

    private static byte[] json(Object state) {
        try {
            return Json.MAPPER.writeValueAsBytes(state);
        } catch (IOException e) {
            throw new UncheckedIOException("a connection's state must be writable", e);
        }
    }

    @PreDestroy
    void close() {
        producer.close(CLOSE_PATIENCE);
    }
}

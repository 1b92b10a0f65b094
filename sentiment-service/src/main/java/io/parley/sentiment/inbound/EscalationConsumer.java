package io.parley.sentiment.inbound;

import io.parley.contract.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The consumer of escalations: committed records only, offsets committed with what was made of them. */
final class EscalationConsumer {

    static final String GROUP = "sentiment-service-model";

    private static final int SESSION_MS = 10_000;
    private static final int HEARTBEAT_MS = 2_000;

    private EscalationConsumer() {}

    /**
     * A consumer that begins where the group stands.
     *
     * @param id stable for this copy of the service: a restarted copy takes up its own work at once
     * @param pollMax records per poll, at most
     * @param batchPatience longest that a batch may take
     */
    static KafkaConsumer<String, byte[]> open(
            Map<String, Object> broker, String id, int pollMax, Duration batchPatience) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
        settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, id);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, pollMax);
        settings.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, Math.toIntExact(batchPatience.toMillis()));
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MS);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, HEARTBEAT_MS);
        KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        consumer.subscribe(List.of(Topic.SENTIMENT_ESCALATIONS.topicName()));
        return consumer;
    }
}

package io.parley.ingest.inbound.stream;

import io.parley.contract.BrandsConfig;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

/**
 * Shares the connections among the replicas: a consumer group on {@code ingest-cursors}, in which whoever is assigned a
 * connection's partition serves the connection. Offsets are not committed, because the states are read anew each time.
 */
@ApplicationScoped
class ConnectionOwnership {

    private static final Logger LOG = Logger.getLogger(ConnectionOwnership.class);
    private static final String GROUP = "ingest-service-connections";
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(5);

    private final BrandsConfig brands;
    private final List<ConnectionWork> works;
    private final Map<String, Object> kafka;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread =
            Thread.ofPlatform().name("connection-ownership").daemon().unstarted(this::run);

    ConnectionOwnership(
            BrandsConfig brands,
            @All List<ConnectionWork> works,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.brands = brands;
        this.works = works;
        this.kafka = kafka;
    }

    void start(@Observes StartupEvent event) {
        if (!served().isEmpty()) {
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        if (thread.isAlive()) {
            thread.join(STOP_PATIENCE);
        }
    }

    private void run() {
        Map<String, ConnectionWork> served = served();
        boolean goOn = true;
        while (goOn) {
            try {
                holdUntilStopped(served);
                goOn = false;
            } catch (RuntimeException e) {
                LOG.warnf("connections are let go for a moment reason=%s", e.toString());
                goOn = !stopped(PAUSE_AFTER_FAILURE);
            }
        }
    }

    private void holdUntilStopped(Map<String, ConnectionWork> served) {
        try (Consumer<String, byte[]> consumer = open()) {
            HeldConnections connections = new HeldConnections(consumer, served);
            try {
                connections.start();
                while (stopping.getCount() > 0) {
                    connections.poll(POLL);
                }
            } finally {
                connections.releaseAll();
            }
        }
    }

    private boolean stopped(Duration wait) {
        try {
            return stopping.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private Map<String, ConnectionWork> served() {
        Map<String, ConnectionWork> served = new HashMap<>();
        brands.connections()
                .forEach((name, connection) ->
                        works.stream().filter(work -> work.serves(connection)).forEach(work -> served.put(name, work)));
        return served;
    }

    private Consumer<String, byte[]> open() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, GROUP);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}

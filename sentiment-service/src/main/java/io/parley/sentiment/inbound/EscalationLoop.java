package io.parley.sentiment.inbound;

import io.parley.chassis.ReplicaConfig;
import io.parley.sentiment.SentimentConfig;
import io.parley.sentiment.outbound.ScoresPublisher;
import io.parley.sentiment.outbound.model.ModelLoading;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.jboss.logging.Logger;

/**
 * Keeps the second stage going. Whatever breaks a session, it ends with nothing half done, and the next one begins with
 * new clients at the committed offsets; so a broker that is away, a lost thread and a fenced producer need no rules of
 * their own.
 */
@ApplicationScoped
class EscalationLoop {

    private static final Logger LOG = Logger.getLogger(EscalationLoop.class);
    private static final Duration POLL_WAIT = Duration.ofMillis(250);
    private static final Duration COMMIT_PATIENCE = Duration.ofSeconds(30);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(5);

    private final SentimentConfig config;
    private final EscalationProcessor processor;
    private final ModelLoading model;
    private final Map<String, Object> broker;
    private final String id;
    private final Duration batchPatience;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("escalations").factory());

    private volatile boolean stopping;
    private volatile Instant lastPoll = Instant.EPOCH;

    EscalationLoop(
            SentimentConfig config,
            ReplicaConfig replica,
            EscalationProcessor processor,
            ModelLoading model,
            @Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.config = config;
        this.processor = processor;
        this.model = model;
        this.broker = broker;
        this.id = EscalationConsumer.GROUP + "-" + replica.id();
        // Calls end before the deadline; a time-out more is for what they overrun it by.
        this.batchPatience = config.deadline().plus(config.modelTimeout()).plus(COMMIT_PATIENCE);
    }

    void start(@Observes StartupEvent event) {
        model.begin();
        var unused = thread.scheduleWithFixedDelay(
                this::session, 0, config.restartAfter().toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        thread.shutdown();
        if (!thread.awaitTermination(STOP_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            thread.shutdownNow();
        }
    }

    /** Whether batches are being taken. */
    boolean working() {
        return lastPoll.plus(batchPatience).isAfter(Instant.now());
    }

    private void session() {
        try (ScoresPublisher publisher = ScoresPublisher.open(broker, id);
                KafkaConsumer<String, byte[]> consumer =
                        EscalationConsumer.open(broker, id, config.pollMax(), batchPatience)) {
            while (!stopping) {
                ConsumerRecords<String, byte[]> records = consumer.poll(POLL_WAIT);
                lastPoll = Instant.now();
                if (!records.isEmpty()) {
                    processor.process(records, consumer.groupMetadata(), publisher);
                }
            }
        } catch (RuntimeException | Error e) {
            LOG.warnf("escalation loop broke and starts again, reason=%s", e);
        } finally {
            lastPoll = Instant.EPOCH;
        }
    }
}

package io.parley.generation.outbound.outbox;

import io.agroal.api.AgroalDataSource;
import io.parley.generation.GenerationConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Brings the outbox to Kafka, each event once and in order, one relay at a time among all replicas. Whatever goes wrong,
 * it drops its session and opens a new one, which starts with marking what Kafka already has.
 */
@ApplicationScoped
class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(8);

    private final AgroalDataSource database;
    private final Map<String, Object> kafka;
    private final GenerationConfig config;
    private final Semaphore grown = new Semaphore(0);
    private volatile boolean stopping;
    private @Nullable Thread thread;

    OutboxRelay(
            AgroalDataSource database,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            GenerationConfig config) {
        this.database = database;
        this.kafka = kafka;
        this.config = config;
    }

    void start(@Observes StartupEvent start) {
        thread = Thread.ofPlatform().name("outbox-relay").start(this::run);
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) OutboxGrown event) {
        if (grown.availablePermits() == 0) {
            grown.release();
        }
    }

    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        stopping = true;
        grown.release();
        if (thread != null && !thread.join(STOP_WITHIN)) {
            thread.interrupt();
        }
    }

    private void run() {
        Duration backoff = config.outbox().poll();
        while (!stopping) {
            try {
                Optional<RelaySession> session = lead();
                if (session.isPresent()) {
                    relay(session.get());
                }
                backoff = config.outbox().poll();
            } catch (SQLException | RuntimeException e) {
                LOG.warnf(
                        "outbox relay starts again reason=%s: %s", e.getClass().getSimpleName(), e.getMessage());
                LOG.debug("outbox relay starts again", e);
                backoff = longer(backoff);
            }
            rest(backoff);
        }
    }

    /** A session, unless another replica has one. */
    private Optional<RelaySession> lead() throws SQLException {
        return RelaySession.open(database, kafka, config.outbox().batch());
    }

    private void relay(RelaySession opened) throws SQLException {
        try (RelaySession session = opened) {
            session.markPublished();
            LOG.info("outbox relay leads");
            while (!stopping) {
                if (session.publishNext() == 0) {
                    rest(config.outbox().poll());
                }
            }
        }
    }

    private Duration longer(Duration backoff) {
        Duration doubled = backoff.multipliedBy(2);
        return doubled.compareTo(config.holdBackoffMax()) < 0 ? doubled : config.holdBackoffMax();
    }

    private void rest(Duration atMost) {
        try {
            if (!stopping && grown.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                grown.drainPermits();
            }
        } catch (InterruptedException e) {
            stopping = true;
        }
    }
}

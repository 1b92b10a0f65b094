package io.parley.trends.inbound;

import io.parley.trends.TrendsConfig;
import io.parley.trends.outbound.database.WindowRepository;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Deletes windows that are older than they are kept for. */
@ApplicationScoped
class WindowRetention {

    private static final Logger LOG = Logger.getLogger(WindowRetention.class);

    private final WindowRepository windows;
    private final TrendsConfig config;

    WindowRetention(WindowRepository windows, TrendsConfig config) {
        this.windows = windows;
        this.config = config;
    }

    @Scheduled(every = "PT1H", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void deleteOld() {
        long deleted = windows.deleteEndedBefore(Instant.now().minus(config.keepFor()));
        LOG.debugf("deleted old windows count=%s", deleted);
    }
}

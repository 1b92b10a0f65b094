package io.parley.generation.inbound.draft;

import io.parley.generation.GenerationConfig;
import io.parley.generation.domain.reply.ReplyQueued;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** A fixed number of virtual threads that draft; woken when a reply is queued, and looking for themselves otherwise. */
@ApplicationScoped
class DraftWorkers {

    private static final Logger LOG = Logger.getLogger(DraftWorkers.class);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(8);

    private final DraftProcessor processor;
    private final GenerationConfig.Draft config;
    private final Semaphore queued = new Semaphore(0);
    private final List<Thread> workers = new ArrayList<>();
    private volatile boolean stopping;

    DraftWorkers(DraftProcessor processor, GenerationConfig config) {
        this.processor = processor;
        this.config = config.draft();
    }

    void start(@Observes StartupEvent start) {
        for (int n = 0; n < config.concurrency(); n++) {
            workers.add(Thread.ofVirtual().name("draft-" + n).start(this::run));
        }
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReplyQueued event) {
        // One permit per worker is enough: who finds work goes on until there is none.
        if (queued.availablePermits() < config.concurrency()) {
            queued.release();
        }
    }

    /** Lets running drafts come to their end; one that does not is taken over when its claim has run out. */
    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        stopping = true;
        queued.release(config.concurrency());
        Instant until = Instant.now().plus(STOP_WITHIN);
        for (Thread worker : workers) {
            if (!worker.join(Duration.between(Instant.now(), until))) {
                worker.interrupt();
            }
        }
    }

    private void run() {
        while (!stopping) {
            if (!drafted()) {
                rest();
            }
        }
    }

    private boolean drafted() {
        try {
            return processor.draftNext();
        } catch (RuntimeException e) {
            LOG.warnf("drafting waits reason=%s", e.getClass().getSimpleName());
            LOG.debug("drafting waits", e);
            return false;
        }
    }

    private void rest() {
        try {
            var unused = !stopping && queued.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            stopping = true;
        }
    }
}

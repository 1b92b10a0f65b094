package io.parley.generation.outbound.store;

import io.parley.generation.GenerationConfig;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Runs work in a transaction of its own. While the database is away the work is held and tried again, since a record must
 * neither be lost nor blamed for that; all work here can be repeated without harm.
 */
@ApplicationScoped
public class Transactions {

    private static final Logger LOG = Logger.getLogger(Transactions.class);
    private static final Duration BACKOFF_MIN = Duration.ofMillis(50);

    private final GenerationConfig config;
    private final CountDownLatch stopping = new CountDownLatch(1);

    Transactions(GenerationConfig config) {
        this.config = config;
    }

    void stop(@Observes ShutdownEvent shutdown) {
        stopping.countDown();
    }

    /** Runs the work once; failures are the caller's. */
    public <T> T once(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }

    /**
     * Runs the work until it went through.
     *
     * @throws RuntimeException the work's own failure, one that another attempt would only repeat
     * @throws HoldEndedException when the process stops meanwhile
     */
    public <T> T hold(Supplier<T> work) {
        return hold("transaction", () -> once(work));
    }

    /** Does something else that depends on a server, until it went through. */
    public void hold(String what, Runnable attempt) {
        hold(what, () -> {
            attempt.run();
            return what;
        });
    }

    private <T> T hold(String what, Supplier<T> attempt) {
        Duration backoff = BACKOFF_MIN;
        while (true) {
            try {
                return attempt.get();
            } catch (RuntimeException e) {
                if (!Outage.caused(e)) {
                    throw e;
                }
                LOG.warnf("held until the server is back step=%s reason=%s", what, Outage.word(e));
                pause(backoff, e);
                backoff = shorter(backoff.multipliedBy(2), config.holdBackoffMax());
            }
        }
    }

    private void pause(Duration backoff, RuntimeException cause) {
        try {
            if (stopping.await(backoff.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new HoldEndedException(cause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HoldEndedException(cause);
        }
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}

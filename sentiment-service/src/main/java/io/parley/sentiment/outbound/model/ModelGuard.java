package io.parley.sentiment.outbound.model;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.parley.sentiment.SentimentConfig;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.Guard;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.jboss.logging.Logger;

/**
 * Bounds what a sick model can cost: a limit of calls at a time (Ollama itself lets any number wait), a time-out, and a
 * circuit breaker that leaves a failing model alone and tries it again by itself. The limit stands before the other two:
 * behind them, as the library's own would, a call that finds no place would count as a failure of the model, and waiting
 * would eat up its time.
 */
@ApplicationScoped
public class ModelGuard {

    private static final Logger LOG = Logger.getLogger(ModelGuard.class);

    private final Guard guard;
    private final Semaphore places;
    private volatile boolean available = true;

    ModelGuard(SentimentConfig config, MeterRegistry metrics) {
        Gauge.builder("parley.model.available", this, self -> self.available() ? 1 : 0)
                .description("1 while the model is asked, 0 while it is left alone after failures")
                .register(metrics);
        // Fair: escalations and people who ask take turns.
        places = new Semaphore(config.modelCallsMax(), true);
        guard = Guard.create()
                .withDescription("sentiment-model")
                .withTimeout()
                .duration(config.modelTimeout().toMillis(), ChronoUnit.MILLIS)
                .done()
                .withCircuitBreaker()
                .requestVolumeThreshold(config.modelFailuresMax())
                .failureRatio(1)
                .successThreshold(1)
                .delay(config.modelProbeAfter().toMillis(), ChronoUnit.MILLIS)
                .onStateChange(this::changed)
                .done()
                .build();
    }

    /** Whether the model is asked; false while it is left alone after failures. */
    public boolean available() {
        return available;
    }

    /**
     * Makes the call when there is a place, unless the model is left alone, and gives it up when it takes too long.
     *
     * @param patience how long to wait for a place
     * @throws BulkheadException when there was none
     */
    <T> T call(Callable<T> call, Class<T> type, Duration patience) throws Exception {
        if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new BulkheadException("no place for another call within " + patience);
        }
        try {
            return guard.call(call, type);
        } finally {
            places.release();
        }
    }

    /** Says when it begins and when it is over, not each trial between. */
    private void changed(CircuitBreakerState now) {
        switch (now) {
            case OPEN -> {
                if (available) {
                    LOG.warn("model is left alone after failures; fast scores go out");
                }
                available = false;
            }
            case CLOSED -> {
                LOG.info("model answers again");
                available = true;
            }
            case HALF_OPEN -> LOG.debug("model is tried again");
        }
    }
}

package io.parley.sentiment.outbound;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.parley.sentiment.SentimentConfig;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.Guard;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.jboss.logging.Logger;

/**
 * Bounds what a sick model can cost: a time-out, a limit of calls at a time (Ollama itself lets any number wait), and a
 * circuit breaker that leaves a failing model alone and tries it again by itself.
 */
@ApplicationScoped
public class ModelGuard {

    private static final Logger LOG = Logger.getLogger(ModelGuard.class);

    private final Guard guard;
    private volatile boolean available = true;

    ModelGuard(SentimentConfig config, MeterRegistry metrics) {
        Gauge.builder("parley.model.available", this, self -> self.available() ? 1 : 0)
                .description("1 while the model is asked, 0 while it is left alone after failures")
                .register(metrics);
        guard = Guard.create()
                .withDescription("sentiment-model")
                .withBulkhead()
                .limit(config.modelCallsMax())
                .done()
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

    /** Makes the call unless it may not be made, and gives it up when it takes too long. */
    <T> T call(Callable<T> call, Class<T> type) throws Exception {
        return guard.call(call, type);
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

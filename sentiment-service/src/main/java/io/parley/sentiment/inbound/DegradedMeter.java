package io.parley.sentiment.inbound;

import io.micrometer.core.instrument.MeterRegistry;
import io.parley.contract.Sentiment;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts final scores that are less than they were meant to be, by reason. */
@ApplicationScoped
class DegradedMeter {

    private final MeterRegistry metrics;

    DegradedMeter(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    void count(Sentiment score) {
        String degraded = score.degraded();
        if (degraded != null) {
            metrics.counter("parley.sentiment.degraded", "reason", degraded).increment();
        }
    }
}

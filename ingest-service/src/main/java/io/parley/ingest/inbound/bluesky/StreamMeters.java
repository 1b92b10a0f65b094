package io.parley.ingest.inbound.bluesky;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.parley.ingest.domain.webhook.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** What became of frames, for those who run the service. */
@ApplicationScoped
class StreamMeters {

    private static final String CONNECTION = "connection";
    private static final String REASON = "reason";

    private final MeterRegistry metrics;

    StreamMeters(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    void frames(String connection, int number) {
        metrics.counter("parley.stream.frames", CONNECTION, connection).increment(number);
    }

    void oversized(long number) {
        if (number > 0) {
            ignored("oversized", number);
        }
    }

    void stored(String connection, Reading.Parts parts) {
        metrics.counter("parley.items.accepted", CONNECTION, connection)
                .increment(parts.items().size());
        parts.leftOut().forEach(this::ignored);
    }

    /** The broker did not take a batch, which is tried again. */
    void unavailable(String connection) {
        metrics.counter("parley.stream.unavailable", CONNECTION, connection).increment();
    }

    void ended(String connection) {
        metrics.counter("parley.stream.ended", CONNECTION, connection).increment();
    }

    /** The server does not begin where it was asked to. */
    void gap(String connection) {
        metrics.counter("parley.stream.gaps", CONNECTION, connection).increment();
    }

    /** Shows how far behind a stream is until the gauge is removed. */
    Gauge lag(String connection, Supplier<Number> seconds) {
        return Gauge.builder("parley.stream.lag", seconds)
                .tag(CONNECTION, connection)
                .baseUnit("seconds")
                .description("age of the newest event that was read; NaN before the first")
                .register(metrics);
    }

    void remove(Gauge gauge) {
        metrics.remove(gauge);
    }

    private void ignored(String reason, Number number) {
        metrics.counter("parley.entries.ignored", REASON, reason).increment(number.doubleValue());
    }
}

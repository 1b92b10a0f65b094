package io.parley.ingest.inbound.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Platform;
import io.parley.ingest.domain.webhook.Reading;
import jakarta.enterprise.context.ApplicationScoped;

/** What became of deliveries, for those who run the service. */
@ApplicationScoped
class DeliveryMeters {

    private final MeterRegistry metrics;

    DeliveryMeters(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    /** A delivery was signed with that secret of its connection, counted from 1. */
    void verified(Origin origin, int secret) {
        metrics.counter(
                        "parley.deliveries.verified",
                        "connection",
                        origin.connectionName(),
                        "secret",
                        Integer.toString(secret))
                .increment();
    }

    void refused(String reason) {
        count("refused", reason);
    }

    /** The platform said something that those who run the service should know. */
    void reported(String reason) {
        count("reported", reason);
    }

    /** Refusals of that connection, or of nobody's, came too often to be explained. */
    void limited(String connectionName) {
        metrics.counter("parley.deliveries.limited", "connection", connectionName)
                .increment();
    }

    /** That step of a platform's failed by a mistake of ours. */
    void failed(Platform platform, String step) {
        metrics.counter("parley.platform.failures", "platform", platform.name(), "step", step)
                .increment();
    }

    void unavailable(String reason) {
        count("unavailable", reason);
    }

    void stored(Origin origin, Reading.Parts parts) {
        count("accepted", "stored");
        metrics.counter("parley.items.accepted", "connection", origin.connectionName())
                .increment(parts.items().size());
        parts.leftOut()
                .forEach((reason, number) -> metrics.counter("parley.entries.ignored", "reason", reason)
                        .increment(number));
    }

    private void count(String outcome, String reason) {
        metrics.counter("parley.deliveries", "outcome", outcome, "reason", reason)
                .increment();
    }
}

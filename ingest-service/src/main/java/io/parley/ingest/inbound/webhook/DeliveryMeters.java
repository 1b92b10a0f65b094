package io.parley.ingest.inbound.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Platform;
import io.parley.ingest.domain.webhook.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** What became of deliveries, for those who run the service. */
@ApplicationScoped
class DeliveryMeters {

    private static final Logger LOG = Logger.getLogger(DeliveryMeters.class);

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
        if (!parts.unreadable().isEmpty()) {
            deadLettered(origin, parts.unreadable().size());
        }
        parts.leftOut()
                .forEach((reason, number) -> metrics.counter("parley.entries.ignored", "reason", reason)
                        .increment(number));
    }

    /** A platform that changes its format shows here first. */
    private void deadLettered(Origin origin, int letters) {
        metrics.counter("parley.dead.letters", "connection", origin.connectionName())
                .increment(letters);
        LOG.warnf("dead-lettered connection=%s parts=%d", origin.connectionName(), letters);
    }

    private void count(String outcome, String reason) {
        metrics.counter("parley.deliveries", "outcome", outcome, "reason", reason)
                .increment();
    }
}

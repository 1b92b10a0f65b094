package io.parley.ingest.inbound.webhook;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.parley.chassis.http.Problem;
import io.parley.ingest.IngestConfig;
import io.parley.ingest.domain.webhook.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells senders why they are refused, and those of a connection that is refused too often only to come back later. What
 * is verified never comes here: some platforms do not repeat what was answered 429.
 */
@ApplicationScoped
class Refusals {

    /** Whoever knows no connection shares one limit with all others who do not. */
    private static final String NOBODY = "";

    private final IngestConfig config;
    private final DeliveryMeters meters;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    Refusals(IngestConfig config, DeliveryMeters meters) {
        this.config = config;
        this.meters = meters;
    }

    /**
     * What the sender is told.
     *
     * @param reason one of few fixed words, for metrics
     * @param problem what is wrong with the delivery
     */
    Problem of(Origin origin, String reason, Problem problem) {
        return counted(origin.connectionName(), reason, problem);
    }

    Problem ofUnknownConnection() {
        return counted(NOBODY, "unknown-connection", Problems.unknownConnection());
    }

    private Problem counted(String connectionName, String reason, Problem problem) {
        meters.refused(reason);
        ConsumptionProbe probe =
                buckets.computeIfAbsent(connectionName, name -> bucket()).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            return problem;
        }
        meters.limited(connectionName);
        return Problems.tooManyRefusals(
                Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1));
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(config.refusedBurst())
                        .refillGreedy(config.refusedPerMinute(), Duration.ofMinutes(1)))
                .build();
    }
}

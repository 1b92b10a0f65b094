package io.parley.ingest.inbound;

import io.parley.chassis.streams.StreamsReadiness;
import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Kafka's state, at {@code /q/health/group/kafka}. It is not part of readiness: ingest must stay reachable without Kafka,
 * so that handshakes are answered and platforms get a 503 of ours instead of a connection refused.
 */
@ApplicationScoped
@HealthGroup("kafka")
class KafkaHealth implements HealthCheck {

    private final StreamsReadiness streams;

    KafkaHealth(StreamsReadiness streams) {
        this.streams = streams;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("kafka-streams")
                .status(streams.running())
                .withData("state", streams.state())
                .build();
    }
}

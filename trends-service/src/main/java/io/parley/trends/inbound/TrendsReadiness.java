package io.parley.trends.inbound;

import io.parley.chassis.streams.StreamsReadiness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the topology runs; the database is checked by its extension. */
@Readiness
@ApplicationScoped
class TrendsReadiness implements HealthCheck {

    private final StreamsReadiness streams;

    TrendsReadiness(StreamsReadiness streams) {
        this.streams = streams;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("topology")
                .status(streams.running())
                .withData("state", streams.state())
                .build();
    }
}

package io.parley.sentiment.inbound;

import io.parley.chassis.streams.StreamsReadiness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while both stages take records; the model is no part of it, as scores go out without it. */
@Readiness
@ApplicationScoped
class SentimentReadiness implements HealthCheck {

    private final StreamsReadiness streams;
    private final EscalationLoop loop;

    SentimentReadiness(StreamsReadiness streams, EscalationLoop loop) {
        this.streams = streams;
        this.loop = loop;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("sentiment stages")
                .withData("fast", streams.state())
                .withData("model", loop.working() ? "RUNNING" : "WAITING")
                .status(streams.running() && loop.working())
                .build();
    }
}

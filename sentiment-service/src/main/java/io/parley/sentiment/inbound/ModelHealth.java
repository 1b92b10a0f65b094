package io.parley.sentiment.inbound;

import io.parley.sentiment.outbound.model.ModelGuard;
import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Whether the model is asked, under {@code /q/health/group/model}: for people and alerts, not for probes. */
@HealthGroup("model")
@ApplicationScoped
class ModelHealth implements HealthCheck {

    private final ModelGuard guard;

    ModelHealth(ModelGuard guard) {
        this.guard = guard;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("model").status(guard.available()).build();
    }
}

package io.parley.ingest.inbound.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.parley.chassis.http.Problem;
import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.webhook.Origin;
import jakarta.ws.rs.core.HttpHeaders;
import org.junit.jupiter.api.Test;

class RefusalsTest {

    private static final Origin ORIGIN = MadeUp.origin("facebook");
    private static final Problem FORGED = new Problem(401, "Signature refused", "No.");

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Refusals refusals = new Refusals(
            Limits.with("parley.ingest.refused-burst", "3", "parley.ingest.refused-per-minute", "1"),
            new DeliveryMeters(metrics));

    @Test
    void firstOnesAreExplainedAndLaterOnesToldWhenToComeBack() {
        for (int i = 0; i < 3; i++) {
            assertThat(refusals.of(ORIGIN, "forged", FORGED)).isSameAs(FORGED);
        }
        Problem later = refusals.of(ORIGIN, "forged", FORGED);
        assertThat(later.response().getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(later.response().getHeaderString(HttpHeaders.RETRY_AFTER)))
                .isBetween(50, 61);
        assertThat(metrics.counter("parley.deliveries", "outcome", "refused", "reason", "forged")
                        .count())
                .isEqualTo(4);
        assertThat(metrics.counter("parley.deliveries.limited", "connection", ORIGIN.connectionName())
                        .count())
                .isEqualTo(1);
    }

    @Test
    void whoKnowsNoConnectionHasALimitOfItsOwn() {
        for (int i = 0; i < 3; i++) {
            assertThat(refusals.ofUnknownConnection().response().getStatus()).isEqualTo(404);
        }
        assertThat(refusals.ofUnknownConnection().response().getStatus()).isEqualTo(429);
        assertThat(refusals.of(ORIGIN, "forged", FORGED)).isSameAs(FORGED);
    }
}

package io.parley.ingest.inbound.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.webhook.Delivery;
import io.parley.ingest.domain.webhook.Handshake;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Platform;
import io.parley.ingest.domain.webhook.Reading;
import io.parley.ingest.domain.webhook.Verification;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlatformGuardTest {

    private static final Delivery DELIVERY = new Delivery(Map.of(), Map.of(), "my-most-private-words".getBytes(UTF_8));

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final PlatformGuard guard = new PlatformGuard(new DeliveryMeters(metrics));

    @Test
    void whatCannotBeCheckedIsRefused() {
        assertThat(guard.verify(new Broken(), DELIVERY, MadeUp.origin("facebook")))
                .isInstanceOfSatisfying(
                        Verification.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo("forged"));
        assertThat(guard.handshake(new Broken(), DELIVERY, MadeUp.origin("facebook")))
                .isInstanceOf(Handshake.Denied.class);
        assertThat(guard.consent(new Broken(), DELIVERY, MadeUp.origin("facebook")))
                .isInstanceOf(Handshake.Denied.class);
        assertThat(failures("verify") + failures("handshake") + failures("consent"))
                .isEqualTo(3);
    }

    @Test
    void whatCannotBeReadIsKeptWhole() {
        assertThat(guard.read(new Broken(), DELIVERY, MadeUp.origin("facebook")))
                .isInstanceOfSatisfying(Reading.Parts.class, parts -> {
                    assertThat(parts.items()).isEmpty();
                    assertThat(parts.unreadable()).singleElement().satisfies(part -> {
                        assertThat(part.bytes()).isEqualTo(DELIVERY.body());
                        assertThat(part.reason()).contains("StackOverflowError").doesNotContain("private");
                    });
                });
        assertThat(failures("read")).isEqualTo(1);
    }

    @Test
    void logSaysWhereItFailedAndNothingOfWhatWasSent() {
        try (LogTap log = new LogTap()) {
            guard.verify(new Broken(), DELIVERY, MadeUp.origin("facebook"));
            assertThat(log.errors()).hasSize(1);
            assertThat(log.text())
                    .contains("platform=broken step=verify")
                    .contains("IllegalStateException")
                    .contains("PlatformGuardTest$Broken.verify")
                    .doesNotContain("private");
        }
    }

    private double failures(String step) {
        return metrics.counter("parley.platform.failures", "platform", "broken", "step", step)
                .count();
    }

    /** Fails at everything, and quotes what it was given. */
    private static final class Broken implements Platform {

        @Override
        public String name() {
            return "broken";
        }

        @Override
        public Handshake handshake(Delivery request, Origin origin) {
            throw new IllegalArgumentException(new String(request.body(), UTF_8));
        }

        @Override
        public Handshake consent(Delivery request, Origin origin) {
            throw new IllegalArgumentException(new String(request.body(), UTF_8));
        }

        @Override
        public Verification verify(Delivery delivery, Origin origin) {
            throw new IllegalStateException(
                    new String(delivery.body(), UTF_8), new RuntimeException(new String(delivery.body(), UTF_8)));
        }

        @Override
        public Reading read(Delivery delivery, Origin origin) {
            throw new StackOverflowError(new String(delivery.body(), UTF_8));
        }
    }
}

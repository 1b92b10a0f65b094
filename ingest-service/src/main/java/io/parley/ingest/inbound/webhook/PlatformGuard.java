package io.parley.ingest.inbound.webhook;

import io.parley.ingest.domain.webhook.Delivery;
import io.parley.ingest.domain.webhook.Handshake;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Platform;
import io.parley.ingest.domain.webhook.Reading;
import io.parley.ingest.domain.webhook.Verification;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Contains mistakes in a platform's code: what it cannot check is not let in, what it cannot read is not lost. */
@ApplicationScoped
class PlatformGuard {

    private static final Logger LOG = Logger.getLogger(PlatformGuard.class);

    private final DeliveryMeters meters;

    PlatformGuard(DeliveryMeters meters) {
        this.meters = meters;
    }

    Handshake handshake(Platform platform, Delivery request, Origin origin) {
        return contained(platform, "handshake", () -> platform.handshake(request, origin), PlatformGuard::denied);
    }

    Handshake consent(Platform platform, Delivery request, Origin origin) {
        return contained(platform, "consent", () -> platform.consent(request, origin), PlatformGuard::denied);
    }

    Verification verify(Platform platform, Delivery delivery, Origin origin) {
        return contained(
                platform,
                "verify",
                () -> platform.verify(delivery, origin),
                failure -> new Verification.Refused("forged", "The signature cannot be checked."));
    }

    Reading read(Platform platform, Delivery delivery, Origin origin) {
        return contained(
                platform,
                "read",
                () -> platform.read(delivery, origin),
                failure -> new Reading.Parts(
                        List.of(),
                        List.of(new Reading.Unreadable(delivery.body(), "the reader failed with " + failure)),
                        Map.of()));
    }

    private static Handshake denied(String failure) {
        return new Handshake.Denied(403, "The request cannot be checked.");
    }

    /** A regular expression or a parser can also run out of stack on what somebody sent. */
    private <T> T contained(Platform platform, String step, Supplier<T> asked, Function<String, T> otherwise) {
        try {
            return asked.get();
        } catch (RuntimeException | StackOverflowError e) {
            meters.failed(platform, step);
            LOG.errorf(Failures.withoutMessage(e), "platform failed: platform=%s step=%s", platform.name(), step);
            return otherwise.apply(e.getClass().getName());
        }
    }
}

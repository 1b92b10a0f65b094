package io.parley.ingest.inbound.webhook;

import io.parley.chassis.Tracing;
import io.parley.ingest.IngestConfig;
import io.parley.ingest.domain.webhook.Answer;
import io.parley.ingest.domain.webhook.Taken;
import io.parley.ingest.outbound.InboxPublisher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Stores a delivery; the platform's answer is given only once the broker has all of it, else 503. */
@ApplicationScoped
class InboxDoor {

    private final IngestConfig config;
    private final InboxPublisher inbox;
    private final DeliveryMeters meters;

    InboxDoor(IngestConfig config, InboxPublisher inbox, DeliveryMeters meters) {
        this.config = config;
        this.inbox = inbox;
        this.meters = meters;
    }

    Response store(Taken taken, Answer accepted) {
        try (Tracing.Hop hop = Tracing.hop("receive", null)) {
            return switch (inbox.store(List.of(taken), hop.traceparent())) {
                case InboxPublisher.Stored() -> {
                    meters.stored(taken.origin(), taken.parts());
                    yield Requests.response(accepted);
                }
                case InboxPublisher.Unavailable(String reason) -> {
                    meters.unavailable(reason);
                    yield Problems.notStored(config.retryAfter()).response();
                }
            };
        }
    }
}

package io.parley.ingest.inbound.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import io.parley.chassis.Tracing;
import io.parley.chassis.http.Problem;
import io.parley.contract.BrandsConfig;
import io.parley.contract.ItemReceived;
import io.parley.ingest.IngestConfig;
import io.parley.ingest.domain.reading.Origin;
import io.parley.ingest.domain.signature.Verification;
import io.parley.ingest.outbound.InboxPublisher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What every door does the same way: find the connection, turn away what is forged, answer when the broker has it. */
@ApplicationScoped
class Door {

    private final BrandsConfig brands;
    private final IngestConfig config;
    private final InboxPublisher inbox;
    private final MeterRegistry metrics;
    private final Clock clock = Clock.systemUTC();

    Door(BrandsConfig brands, IngestConfig config, InboxPublisher inbox, MeterRegistry metrics) {
        this.brands = brands;
        this.config = config;
        this.inbox = inbox;
        this.metrics = metrics;
    }

    /** The delivery's origin, or 404 where no such connection delivers through this door. */
    Origin origin(String door, String connectionName) {
        BrandsConfig.Connection connection = brands.connections().get(connectionName);
        if (connection == null || !connection.doorName().equals(door)) {
            count("refused", "unknown-connection");
            throw new Problem(
                    404,
                    "Unknown connection",
                    "No connection of that name delivers here; connections are named in the brands file.");
        }
        return new Origin(connectionName, connection, clock.instant().truncatedTo(ChronoUnit.MILLIS), brands.liveFor());
    }

    /** Lets a verified delivery pass; anything else is 401. */
    void admit(Verification verification) {
        switch (verification) {
            case Verification.Verified() -> {}
            case Verification.Refused(String reason, String detail) -> {
                count("refused", reason);
                throw new Problem(401, "Signature refused", detail);
            }
        }
    }

    /** Refuses a delivery that was signed but makes no sense. */
    Problem invalid(String pointer, String detail) {
        count("refused", "invalid");
        return new Problem(400, "Item not accepted", detail, pointer);
    }

    /** Stores the delivery; {@code accepted} is answered only once the broker has all of it, else 503. */
    Response store(
            Origin origin, List<ItemReceived> items, List<InboxPublisher.DeadPart> deadParts, Response accepted) {
        try (Tracing.Hop hop = Tracing.hop("receive", null)) {
            Instant receivedAt = origin.receivedAt();
            return switch (inbox.store(items, deadParts, origin.connectionName(), receivedAt, hop.traceparent())) {
                case InboxPublisher.Stored() -> {
                    count("accepted", "stored");
                    metrics.counter("parley.items.accepted", "connection", origin.connectionName())
                            .increment(items.size());
                    yield accepted;
                }
                case InboxPublisher.Unavailable(String reason) -> {
                    count("unavailable", reason);
                    yield unavailable();
                }
            };
        }
    }

    /** Counts entries that were left out on purpose. */
    void leftOut(String reason, int number) {
        metrics.counter("parley.entries.ignored", "reason", reason).increment(number);
    }

    private Response unavailable() {
        Problem problem = new Problem(
                503, "Not stored", "The delivery is not stored; send it again after the time in Retry-After.");
        return Response.fromResponse(problem.response())
                .header(HttpHeaders.RETRY_AFTER, config.retryAfter().toSeconds())
                .build();
    }

    private void count(String outcome, String reason) {
        metrics.counter("parley.deliveries", "outcome", outcome, "reason", reason)
                .increment();
    }
}

package io.parley.ingest.inbound.lease;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.parley.contract.BrandsConfig;
import io.parley.contract.Json;
import io.parley.ingest.IngestConfig;
import io.parley.ingest.domain.platform.Platforms;
import io.parley.ingest.domain.webhook.Lease;
import io.parley.ingest.domain.webhook.Subscription;
import io.parley.ingest.inbound.stream.Backoff;
import io.parley.ingest.inbound.stream.ConnectionWork;
import io.parley.ingest.outbound.CursorKey;
import io.parley.ingest.outbound.HubClient;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Asks the hub to deliver to the connections that this replica holds, and again before a lease ends. Whether it will is
 * said by its request to the door, which may reach another replica; the lease recorded from that ends the asking.
 */
@ApplicationScoped
class LeaseRenewal implements ConnectionWork {

    private static final Logger LOG = Logger.getLogger(LeaseRenewal.class);

    private final BrandsConfig brands;
    private final HubClient hub;
    private final MeterRegistry metrics;
    private final Backoff backoff;
    private final Clock clock = Clock.systemUTC();

    /** One thread, so that a hub is asked for one thing at a time; only it touches {@link #next}. */
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("lease-renewal").daemon().factory());

    private final Map<CursorKey, Future<?>> next = new HashMap<>();

    LeaseRenewal(BrandsConfig brands, HubClient hub, IngestConfig config, MeterRegistry metrics) {
        this.brands = brands;
        this.hub = hub;
        this.metrics = metrics;
        this.backoff = new Backoff(config.hubWaitMin(), config.hubWaitMax());
    }

    void sayWhatIsNotRenewed(@Observes StartupEvent start) {
        brands.connections().forEach((name, connection) -> {
            boolean byHub = Platforms.named(connection.doorName())
                    .filter(platform -> platform.options().contains(Subscription.CALLBACK_OPTION))
                    .isPresent();
            if (byHub && !serves(connection)) {
                LOG.infof(
                        "parley.connections.%s.options.%s is not set: subscribe at the hub by hand, and again before"
                                + " each lease ends",
                        name, Subscription.CALLBACK_OPTION);
            }
        });
    }

    @Override
    public boolean serves(BrandsConfig.Connection connection) {
        return !subscriptions(connection).isEmpty();
    }

    @Override
    public void held(String connection, Map<String, JsonNode> states) {
        timer.execute(() -> subscriptions(connection)
                .forEach(subscription -> plan(
                        connection,
                        subscription,
                        subscription.renewIn(
                                Optional.ofNullable(states.get(subscription.part()))
                                        .flatMap(LeaseRenewal::lease),
                                clock.instant()),
                        0)));
    }

    /** A lease that is shorter than the least wait must not make a hub's answer the next question. */
    @Override
    public void recorded(String connection, String part, @Nullable JsonNode state) {
        timer.execute(() -> subscriptions(connection).stream()
                .filter(subscription -> subscription.part().equals(part))
                .forEach(subscription -> {
                    Duration wait = subscription.renewIn(
                            Optional.ofNullable(state).flatMap(LeaseRenewal::lease), clock.instant());
                    plan(connection, subscription, wait.compareTo(backoff.min()) > 0 ? wait : backoff.min(), 0);
                }));
    }

    @Override
    public void released(String connection) {
        timer.execute(() -> {
            next.entrySet().stream()
                    .filter(planned -> planned.getKey().connection().equals(connection))
                    .forEach(planned -> planned.getValue().cancel(false));
            next.keySet().removeIf(key -> key.connection().equals(connection));
        });
    }

    private void plan(String connection, Subscription subscription, Duration wait, int asked) {
        Future<?> planned =
                timer.schedule(() -> ask(connection, subscription, asked), wait.toMillis(), TimeUnit.MILLISECONDS);
        Future<?> before = next.put(new CursorKey(connection, subscription.part()), planned);
        if (before != null) {
            before.cancel(false);
        }
    }

    private void ask(String connection, Subscription subscription, int asked) {
        plan(connection, subscription, backoff.after(asked), asked + 1);
        switch (hub.subscribe(subscription)) {
            case HubClient.Accepted() -> {
                count("accepted");
                LOG.infof("hub asked connection=%s topic=%s", connection, subscription.topic());
            }
            case HubClient.Failed(String reason) -> {
                count("failed");
                LOG.warnf("hub not reached connection=%s topic=%s reason=%s", connection, subscription.topic(), reason);
            }
        }
    }

    private void count(String outcome) {
        metrics.counter("parley.hub.requests", "outcome", outcome).increment();
    }

    private List<Subscription> subscriptions(String connection) {
        return Optional.ofNullable(brands.connections().get(connection))
                .map(LeaseRenewal::subscriptions)
                .orElse(List.of());
    }

    private static List<Subscription> subscriptions(BrandsConfig.Connection connection) {
        return Platforms.named(connection.doorName())
                .map(platform -> platform.subscriptions(connection))
                .orElse(List.of());
    }

    /** What cannot be read is no lease. */
    private static Optional<Lease> lease(JsonNode state) {
        try {
            return Optional.ofNullable(Json.MAPPER.treeToValue(state, Lease.class));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @PreDestroy
    void close() {
        timer.shutdownNow();
    }
}

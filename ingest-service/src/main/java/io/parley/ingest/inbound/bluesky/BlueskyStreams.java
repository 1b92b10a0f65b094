package io.parley.ingest.inbound.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.Gauge;
import io.parley.contract.BrandsConfig;
import io.parley.ingest.IngestConfig;
import io.parley.ingest.domain.platform.bluesky.Bluesky;
import io.parley.ingest.inbound.stream.ConnectionWork;
import io.parley.ingest.outbound.CursorPublisher;
import io.parley.ingest.outbound.InboxPublisher;
import io.parley.ingest.outbound.StreamClient;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Reads Bluesky's stream for each connection to it that this replica holds. */
@ApplicationScoped
class BlueskyStreams implements ConnectionWork {

    private final BrandsConfig brands;
    private final IngestConfig config;
    private final StreamClient client;
    private final InboxPublisher inbox;
    private final CursorPublisher cursors;
    private final StreamMeters meters;

    private final Map<String, Reading> readings = new ConcurrentHashMap<>();

    BlueskyStreams(
            BrandsConfig brands,
            IngestConfig config,
            StreamClient client,
            InboxPublisher inbox,
            CursorPublisher cursors,
            StreamMeters meters) {
        this.brands = brands;
        this.config = config;
        this.client = client;
        this.inbox = inbox;
        this.cursors = cursors;
        this.meters = meters;
    }

    @Override
    public boolean serves(BrandsConfig.Connection connection) {
        return connection.doorName().equals(Bluesky.NAME);
    }

    @Override
    public void held(String connection, Map<String, JsonNode> states) {
        IngestConfig.Stream limits = config.stream();
        BrandsConfig.Connection account = Objects.requireNonNull(
                brands.connections().get(connection), "only connections in the brands file are held");
        StreamIntake intake =
                new StreamIntake(connection, account, brands, states, limits.recordEvery(), inbox, cursors, meters);
        StreamRun run = new StreamRun(connection, intake, client, limits, meters);
        readings.put(connection, new Reading(run, meters.lag(connection, intake::lagSeconds)));
        run.start();
    }

    /** This replica's own records come back: it knows. */
    @Override
    public void recorded(String connection, String part, @Nullable JsonNode state) {}

    @Override
    public void released(String connection) {
        Reading reading = readings.remove(connection);
        if (reading != null) {
            reading.run().stop();
            meters.remove(reading.lag());
        }
    }

    @PreDestroy
    void close() {
        readings.keySet().forEach(this::released);
    }

    private record Reading(StreamRun run, Gauge lag) {}
}

package io.parley.ingest.inbound.webhook;

import io.parley.contract.BrandsConfig;
import io.parley.ingest.IngestConfig;
import io.parley.ingest.domain.platform.Platforms;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Platform;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** The connections of the brands file, each behind the door of its platform. */
@ApplicationScoped
class Connections {

    private static final Logger LOG = Logger.getLogger(Connections.class);

    private final BrandsConfig brands;
    private final IngestConfig config;
    private final Refusals refusals;
    private final Clock clock = Clock.systemUTC();

    Connections(BrandsConfig brands, IngestConfig config, Refusals refusals) {
        this.brands = brands;
        this.config = config;
        this.refusals = refusals;
    }

    /** Refuses connections that could never deliver, before anything else starts. */
    void refuseNonsense(@Observes @Priority(2) StartupEvent start) {
        List<String> problems = new ArrayList<>(Platforms.problems(brands));
        brands.connections().forEach((name, connection) -> {
            Platforms.named(connection.doorName())
                    .filter(platform ->
                            platform.bodyBytesMax() > config.bodyMax().asLongValue())
                    .ifPresent(platform -> problems.add("parley.ingest.body-max: bodies of " + platform.name()
                            + " have up to " + platform.bodyBytesMax() + " bytes."));
            if (connection.accountId().isEmpty() && !connection.doorName().equals("generic")) {
                LOG.warnf("parley.connections.%s.account-id is not set: entries of any account are taken", name);
            }
        });
        if (!problems.isEmpty()) {
            throw new IllegalStateException("The brands file cannot be used. " + String.join(" ", problems));
        }
    }

    /** The platform of that door, or 404. */
    Platform platform(String door) {
        return Platforms.named(door).orElseThrow(refusals::ofUnknownConnection);
    }

    /** Where a delivery of that connection comes from, or 404 where none of that name delivers through this door. */
    Origin origin(Platform platform, String connectionName) {
        BrandsConfig.Connection connection = brands.connections().get(connectionName);
        if (connection == null || !connection.doorName().equals(platform.name())) {
            throw refusals.ofUnknownConnection();
        }
        return new Origin(connectionName, connection, clock.instant().truncatedTo(ChronoUnit.MILLIS), brands.liveFor());
    }
}

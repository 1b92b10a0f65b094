package io.parley.ingest.domain.history;

import io.parley.contract.BrandsConfig;
import io.parley.ingest.domain.platform.Platforms;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Platform;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Which connection history belongs to, and who reads it.
 *
 * @param platform the connection's own, or the generic one where the lines are Parley's own items
 */
public record Way(String connectionName, BrandsConfig.Connection connection, Platform platform) {

    private static final String GENERIC = "generic";

    /** Where a line comes from that is read now. */
    public Origin origin(Instant now) {
        return Origin.imported(connectionName, connection, now);
    }

    /**
     * The way that those names mean.
     *
     * @param connectionName absent: the only connection of that platform
     * @param platformName absent: the connection's own, or generic where that is absent too
     * @throws IllegalArgumentException when they do not mean exactly one; the message says which there are
     */
    public static Way of(BrandsConfig brands, Optional<String> connectionName, Optional<String> platformName) {
        String name = connectionName.orElseGet(() -> onlyOne(brands, platformName.orElse(GENERIC)));
        BrandsConfig.Connection connection = brands.connections().get(name);
        if (connection == null) {
            throw new IllegalArgumentException("--connection: the brands file has no connection '" + name + "'; it has "
                    + names(brands, any -> true) + ".");
        }
        String door = platformName.orElse(connection.doorName());
        if (!door.equals(GENERIC) && !door.equals(connection.doorName())) {
            throw new IllegalArgumentException("--platform: '" + name + "' is a connection of "
                    + connection.doorName() + "; its lines are bodies of " + connection.doorName()
                    + ", or items (--platform generic).");
        }
        return new Way(
                name,
                connection,
                Platforms.named(door)
                        .orElseThrow(
                                () -> new IllegalArgumentException("--platform: there is no door '" + door + "'.")));
    }

    private static String onlyOne(BrandsConfig brands, String door) {
        List<String> through = names(brands, connection -> connection.doorName().equals(door));
        List<String> own =
                names(brands, c -> c.doorName().equals(door) && c.platform().equals(door));
        if (through.isEmpty()) {
            throw new IllegalArgumentException("The brands file has no connection of " + door
                    + "; name one with --connection: " + names(brands, any -> true) + ".");
        }
        List<String> candidates = through.size() == 1 ? through : own;
        if (candidates.size() != 1) {
            throw new IllegalArgumentException(
                    "Several connections are of " + door + "; name one with --connection: " + through + ".");
        }
        return candidates.getFirst();
    }

    private static List<String> names(BrandsConfig brands, Predicate<BrandsConfig.Connection> which) {
        return new TreeMap<>(brands.connections())
                .entrySet().stream()
                        .filter(entry -> which.test(entry.getValue()))
                        .map(Map.Entry::getKey)
                        .toList();
    }
}

package io.parley.ingest.domain.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parley.contract.BrandsConfig;
import io.parley.contract.ItemReceived;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A made-up brand's connections, and what its readers made of a body. */
final class MadeUp {

    static final Instant ARRIVAL = Instant.parse("2026-03-14T09:26:53.589Z");
    static final int ITEMS_MAX = 1000;

    private MadeUp() {}

    static Origin generic() {
        return origin("harbour", "generic", Optional.empty(), ARRIVAL);
    }

    static Origin genericAt(Instant receivedAt) {
        return origin("harbour", "generic", Optional.empty(), receivedAt);
    }

    static Origin genericOf(String brand, String platform) {
        return origin(brand, platform, Optional.empty(), ARRIVAL);
    }

    static Origin facebook() {
        return origin("harbour", "facebook", Optional.of("777"), ARRIVAL);
    }

    static Origin facebookAt(Instant receivedAt) {
        return origin("harbour", "facebook", Optional.of("777"), receivedAt);
    }

    static Origin facebookOfAnyAccount() {
        return origin("harbour", "facebook", Optional.empty(), ARRIVAL);
    }

    static ItemReceived one(String json) {
        List<ItemReceived> items = all(json.getBytes(UTF_8), generic());
        if (items.size() != 1) {
            throw new AssertionError("expected one item, found " + items.size());
        }
        return items.getFirst();
    }

    static List<ItemReceived> all(byte[] body, Origin origin) {
        return switch (GenericReader.read(body, origin, ITEMS_MAX)) {
            case GenericReading.Items(var items) -> items;
            case GenericReading.Invalid(String pointer, String detail) ->
                throw new AssertionError("refused at " + pointer + ": " + detail);
        };
    }

    static GenericReading.Invalid refused(byte[] body) {
        return switch (GenericReader.read(body, generic(), ITEMS_MAX)) {
            case GenericReading.Items(var items) -> throw new AssertionError("accepted " + items.size() + " items");
            case GenericReading.Invalid invalid -> invalid;
        };
    }

    private static Origin origin(String brand, String platform, Optional<String> account, Instant receivedAt) {
        return new Origin(
                brand + "-" + platform, new Account(brand, platform, account), receivedAt, Duration.ofHours(24));
    }

    private record Account(String brand, String platform, Optional<String> accountId)
            implements BrandsConfig.Connection {

        @Override
        public Optional<String> door() {
            return Optional.empty();
        }

        @Override
        public List<String> secrets() {
            return List.of("unused");
        }

        @Override
        public Optional<String> verifyToken() {
            return Optional.empty();
        }

        @Override
        public Duration timestampTolerance() {
            return Duration.ofMinutes(5);
        }
    }
}

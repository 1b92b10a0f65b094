package io.parley.ingest.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parley.contract.BrandsConfig;
import io.parley.contract.ItemReceived;
import io.parley.ingest.domain.webhook.Delivery;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A made-up brand's connections, deliveries to them, and what a reader made of those. */
public final class MadeUp {

    public static final Instant ARRIVAL = Instant.parse("2026-03-14T09:26:53.589Z");

    private MadeUp() {}

    /** A connection {@code harbour-<platform>} of the brand {@code harbour}; without accounts it takes any. */
    public static Account account(String platform, String... accounts) {
        return new Account(
                "harbour",
                platform,
                accounts.length == 0 ? Optional.empty() : Optional.of(List.of(accounts)),
                List.of("harbour-secret"),
                Optional.empty(),
                Map.of());
    }

    /** What is known of a delivery to that connection that arrives at {@link #ARRIVAL}. */
    public static Origin origin(String platform, String... accounts) {
        return account(platform, accounts).origin();
    }

    /** A delivery with headers: name, value, name, value. */
    public static Delivery delivery(byte[] body, String... headers) {
        Map<String, List<String>> byName = new HashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            byName.computeIfAbsent(headers[i].toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                    .add(headers[i + 1]);
        }
        return new Delivery(byName, Map.of(), body);
    }

    public static Delivery delivery(String body, String... headers) {
        return delivery(body.getBytes(UTF_8), headers);
    }

    /** A handshake with query parameters: name, value, name, value. */
    public static Delivery query(String... parameters) {
        Map<String, List<String>> byName = new HashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            byName.computeIfAbsent(parameters[i], _ -> new ArrayList<>()).add(parameters[i + 1]);
        }
        return new Delivery(Map.of(), byName, new byte[0]);
    }

    /** The parts of a reading that must not be a refusal. */
    public static Reading.Parts parts(Reading reading) {
        return switch (reading) {
            case Reading.Parts parts -> parts;
            case Reading.Invalid invalid -> throw new AssertionError("refused: " + invalid);
        };
    }

    /** The only item of a reading that found nothing else. */
    public static ItemReceived only(Reading reading) {
        Reading.Parts parts = parts(reading);
        if (parts.items().size() != 1 || !parts.unreadable().isEmpty()) {
            throw new AssertionError("expected one item: " + parts);
        }
        return parts.items().getFirst();
    }

    /** A connection of the brands file. */
    public record Account(
            String brand,
            String platform,
            Optional<List<String>> accountId,
            List<String> secrets,
            Optional<String> verifyToken,
            Map<String, String> options)
            implements BrandsConfig.Connection {

        @Override
        public Optional<List<String>> configuredSecrets() {
            return Optional.of(secrets);
        }

        @Override
        public Optional<String> door() {
            return Optional.empty();
        }

        @Override
        public Duration timestampTolerance() {
            return Duration.ofMinutes(5);
        }

        public Account ofBrand(String other) {
            return new Account(other, platform, accountId, secrets, verifyToken, options);
        }

        public Account withSecrets(String... others) {
            return new Account(brand, platform, accountId, List.of(others), verifyToken, options);
        }

        public Account withVerifyToken(String token) {
            return new Account(brand, platform, accountId, secrets, Optional.of(token), options);
        }

        public Account withOptions(Map<String, String> others) {
            return new Account(brand, platform, accountId, secrets, verifyToken, others);
        }

        public Origin origin() {
            return at(ARRIVAL);
        }

        public Origin at(Instant receivedAt) {
            return new Origin(brand + "-" + platform, this, receivedAt, Duration.ofHours(24));
        }
    }
}

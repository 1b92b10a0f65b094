package io.parley.ingest.domain.platform.bluesky;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parley.contract.BrandsConfig;
import io.parley.ingest.domain.webhook.Delivery;
import io.parley.ingest.domain.webhook.Handshake;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Platform;
import io.parley.ingest.domain.webhook.Reading;
import io.parley.ingest.domain.webhook.Verification;
import java.util.List;
import java.util.Set;

/** Bluesky, which is read from Jetstream: nothing is delivered, so its door is closed. */
public final class Bluesky implements Platform {

    public static final String NAME = "bluesky";

    private static final String CLOSED = "Bluesky is read from its stream; nothing is delivered here.";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean signs() {
        return false;
    }

    @Override
    public Set<String> options() {
        return BlueskyOptions.NAMES;
    }

    @Override
    public List<String> problems(BrandsConfig.Connection connection) {
        return BlueskyOptions.problems(connection);
    }

    @Override
    public Handshake handshake(Delivery request, Origin origin) {
        return new Handshake.Denied(405, CLOSED);
    }

    @Override
    public Handshake consent(Delivery request, Origin origin) {
        return handshake(request, origin);
    }

    @Override
    public Verification verify(Delivery delivery, Origin origin) {
        return new Verification.Refused("unsigned", CLOSED);
    }

    /** Reads a frame that was kept as a dead letter: it passed the filter when it came. */
    @Override
    public Reading read(Delivery delivery, Origin origin) {
        BlueskyReader reader = new BlueskyReader(BrandFilter.open(origin.connection()), new KeptItems());
        Reading.Parts parts = reader.read(JetstreamFrame.of(new String(delivery.body(), UTF_8)), origin);
        List<Reading.Unreadable> asTheyCame = parts.unreadable().stream()
                .map(part -> new Reading.Unreadable(delivery.body(), part.reason()))
                .toList();
        return new Reading.Parts(parts.items(), asTheyCame, parts.leftOut());
    }
}

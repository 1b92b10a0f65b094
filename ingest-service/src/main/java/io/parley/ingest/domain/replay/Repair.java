package io.parley.ingest.domain.replay;

import io.parley.contract.BrandsConfig;
import io.parley.contract.ItemReceived;
import io.parley.ingest.domain.platform.Platforms;
import io.parley.ingest.domain.webhook.Delivery;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Platform;
import io.parley.ingest.domain.webhook.Reading;
import io.parley.ingest.domain.webhook.Taken;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What today's reader makes of a dead letter. */
public sealed interface Repair {

    /** It can be read, or is no item at all; parts of it that cannot be read become smaller letters of their own. */
    record Readable(Taken taken) implements Repair {}

    /** It cannot, and stays where it is. */
    record Unreadable(String reason) implements Repair {}

    /**
     * Reads a letter again. Items keep the time at which the letter arrived; what is older than {@code live-for} by now is
     * history, because nobody wants an answer to it any more.
     */
    static Repair of(Letter letter, BrandsConfig brands, Instant now) {
        Instant liveSince = now.minus(brands.liveFor());
        return switch (letter) {
            case Letter.Undecodable undecodable -> new Unreadable(undecodable.reason());
            case Letter.OfDelivery(Position position, String connection, boolean imported, Delivery delivery) ->
                origin(connection, position.timestamp(), imported ? Instant.MAX : liveSince, brands)
                        .<Repair>map(origin -> read(delivery, origin))
                        .orElseGet(() -> unknown(connection));
            case Letter.OfItem(Position position, ItemReceived received) ->
                origin(received.item().connection(), position.timestamp(), liveSince, brands)
                        .<Repair>map(origin -> item(received, origin))
                        .orElseGet(() -> unknown(received.item().connection()));
        };
    }

    private static Optional<Origin> origin(String name, Instant arrivedAt, Instant liveSince, BrandsConfig brands) {
        return Optional.ofNullable(brands.connections().get(name))
                .map(connection -> new Origin(name, connection, arrivedAt, liveSince));
    }

    private static Repair unknown(String connection) {
        return new Unreadable("the brands file has no connection '" + connection + "'");
    }

    private static Repair read(Delivery delivery, Origin origin) {
        String door = origin.connection().doorName();
        Optional<Platform> platform = Platforms.named(door);
        if (platform.isEmpty()) {
            return new Unreadable("there is no door '" + door + "'");
        }
        return switch (platform.get().read(delivery, origin)) {
            case Reading.Invalid(int status, String pointer, String detail) ->
                new Unreadable(pointer.isEmpty() ? detail : pointer + ": " + detail);
            case Reading.Parts parts -> read(delivery, origin, parts);
        };
    }

    private static Repair read(Delivery delivery, Origin origin, Reading.Parts parts) {
        // A rest that is as large as the letter would be read, and its neighbours published, again and again.
        boolean restIsAll = parts.unreadable().stream().anyMatch(part -> Arrays.equals(part.bytes(), delivery.body()));
        boolean nothingNew = parts.items().isEmpty() && !parts.unreadable().isEmpty();
        return restIsAll || nothingNew
                ? new Unreadable(parts.unreadable().getFirst().reason())
                : new Readable(new Taken(origin, delivery, parts));
    }

    private static Repair item(ItemReceived received, Origin origin) {
        ItemReceived aged = origin.isHistory(received.item().writtenAt()) ? asHistory(received) : received;
        Delivery none = new Delivery(Map.of(), Map.of(), new byte[0]);
        return new Readable(new Taken(origin, none, new Reading.Parts(List.of(aged), List.of(), Map.of())));
    }

    private static ItemReceived asHistory(ItemReceived received) {
        return new ItemReceived(received.item().asHistory(), received.verb(), received.nativeFragment());
    }
}

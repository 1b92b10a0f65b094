package io.parley.sentiment;

import io.parley.contract.Item;
import io.parley.contract.Kind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Items of a made-up brand. */
public final class MadeUp {

    public static final String BRAND = "harbour";
    public static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    private MadeUp() {}

    /** A comment in its first version. */
    public static Item comment(String id, @Nullable String text) {
        return item(BRAND, Kind.COMMENT, id, Item.FIRST_VERSION, text, null);
    }

    /** The same comment, edited a minute later. */
    public static Item edited(String id, String text) {
        Instant at = NOW.plusSeconds(60);
        return item(BRAND, Kind.COMMENT, id, Long.toString(at.toEpochMilli()), text, at);
    }

    public static Item of(Kind kind, String id, String text) {
        return item(BRAND, kind, id, Item.FIRST_VERSION, text, null);
    }

    /** A comment to another made-up brand. */
    public static Item toBrand(String brand, String id, String text) {
        return item(brand, Kind.COMMENT, id, Item.FIRST_VERSION, text, null);
    }

    private static Item item(
            String brand, Kind kind, String id, String version, @Nullable String text, @Nullable Instant editedAt) {
        return new Item(
                "generic:" + id,
                "generic",
                brand + "-generic",
                brand,
                kind,
                id,
                null,
                "thread-" + id,
                version,
                null,
                text,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                NOW,
                editedAt,
                NOW,
                null,
                Map.of(),
                false);
    }
}

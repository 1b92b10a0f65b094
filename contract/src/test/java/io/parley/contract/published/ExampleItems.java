package io.parley.contract.published;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.contract.Author;
import io.parley.contract.Item;
import io.parley.contract.Json;
import io.parley.contract.Kind;
import io.parley.contract.Media;
import io.parley.contract.Verb;
import io.parley.contract.Versions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Made-up items of a made-up brand: with everything said, and with next to nothing. */
final class ExampleItems {

    static final String BRAND = "harbour";

    private static final String THREAD = "4401_7001";
    private static final Instant CREATED = Instant.parse("2026-03-14T09:26:50Z");
    private static final Instant EDITED = Instant.parse("2026-03-14T09:26:53.500Z");
    private static final Instant RECEIVED = Instant.parse("2026-03-14T09:26:54.007Z");
    private static final Author AUTHOR = new Author("55012", "@ines.v", "Ines Vallmark", false);

    private ExampleItems() {}

    /** The first version, with everything that a platform can say. */
    static Item full(Kind kind) {
        String text = "Is the smoked oolong back? 烟熏乌龙回来了吗 🍵 #oolong";
        return item(kind, "4401_7001_81", Item.FIRST_VERSION, AUTHOR, text, null, media(), CREATED, null);
    }

    /** A later version of {@link #full}. */
    static Item edited() {
        String text = "Is the smoked oolong back in the large tin? #oolong";
        String version = Versions.of(Verb.EDITED, EDITED, text, media());
        return item(Kind.COMMENT, "4401_7001_81", version, AUTHOR, text, null, media(), CREATED, EDITED);
    }

    static Item reaction() {
        return item(
                Kind.REACTION,
                "4401_7001/55012/like",
                Item.FIRST_VERSION,
                AUTHOR,
                null,
                "like",
                List.of(),
                CREATED,
                null);
    }

    /** What is left when a platform sends no more than an id. */
    static Item bare() {
        return new Item(
                "facebook:4401_7001_81",
                "facebook",
                "harbour-facebook",
                BRAND,
                Kind.COMMENT,
                "4401_7001_81",
                null,
                THREAD,
                Item.FIRST_VERSION,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                RECEIVED,
                null,
                Map.of(),
                false);
    }

    /** What the platform itself sent. */
    static JsonNode nativeFragment() {
        return Json.MAPPER
                .createObjectNode()
                .put("item", "comment")
                .put("verb", "add")
                .put("comment_id", "4401_7001_81")
                .put("created_time", 1773480410);
    }

    private static List<Media> media() {
        return List.of(new Media("photo", "https://media.example/tin.jpg"), new Media("file", null));
    }

    private static Item item(
            Kind kind,
            String nativeId,
            String version,
            Author author,
            @Nullable String text,
            @Nullable String reaction,
            List<Media> media,
            Instant created,
            @Nullable Instant edited) {
        return new Item(
                "facebook:" + nativeId,
                "facebook",
                "harbour-facebook",
                BRAND,
                kind,
                nativeId,
                THREAD,
                THREAD,
                version,
                author,
                text,
                text == null ? null : "en",
                reaction,
                text == null ? List.of() : List.of("https://harbour.example/oolong"),
                text == null ? List.of() : List.of("oolong"),
                text == null ? List.of() : List.of("@harbourtea"),
                media,
                created,
                edited,
                RECEIVED,
                "https://social.example/" + nativeId,
                text == null ? Map.of() : Map.of("likes", 12L, "shares", 3_000_000_000L),
                false);
    }
}

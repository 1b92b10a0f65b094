package io.parley.sentiment.inbound.rest;

import io.parley.chassis.http.Problem;
import io.parley.contract.BrandsConfig;
import io.parley.contract.BrandsConfig.ScoringMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A request that can be met.
 *
 * @param brand empty where none was named
 * @param mode if one was named
 */
record ScoreOrder(String brand, Optional<ScoringMode> mode, List<Text> texts) {

    private static final int ID_CHARS_MAX = 200;

    /** One text. */
    record Text(@Nullable String id, String text, @Nullable String language) {}

    /** @throws Problem that says what is wrong with the request and what to do */
    static ScoreOrder of(@Nullable ScoreRequest request, BrandsConfig brands, int itemsMax) {
        if (request == null || request.items() == null || request.items().isEmpty()) {
            throw bad(
                    "items must be a list of 1 to " + itemsMax + " texts, such as [{\"text\":\"Lovely tea\"}].",
                    "/items");
        }
        if (request.items().size() > itemsMax) {
            throw bad("items has more than " + itemsMax + " texts; send them in several calls.", "/items");
        }
        List<Text> texts = new ArrayList<>();
        for (int i = 0; i < request.items().size(); i++) {
            texts.add(text(request.items().get(i), "/items/" + i));
        }
        return new ScoreOrder(brand(request.brand(), brands), mode(request.mode()), texts);
    }

    private static Text text(ScoreRequest.@Nullable Text item, String pointer) {
        if (item == null || item.text() == null) {
            throw bad("Each item needs a text; an empty one is allowed.", pointer + "/text");
        }
        if (item.id() != null && item.id().length() > ID_CHARS_MAX) {
            throw bad("id must have at most " + ID_CHARS_MAX + " characters.", pointer + "/id");
        }
        return new Text(item.id(), item.text(), item.language());
    }

    private static String brand(@Nullable String brand, BrandsConfig brands) {
        if (brand != null && !brands.brands().containsKey(brand)) {
            throw bad(
                    "The brands file has no brand '" + brand + "'; leave brand out, or use one of "
                            + new TreeSet<>(brands.brands().keySet()) + ".",
                    "/brand");
        }
        return brand == null ? "" : brand;
    }

    private static Optional<ScoringMode> mode(@Nullable String named) {
        if (named == null) {
            return Optional.empty();
        }
        List<String> words = Arrays.stream(ScoringMode.values())
                .map(mode -> mode.name().toLowerCase(Locale.ROOT))
                .toList();
        int at = words.indexOf(named);
        if (at < 0) {
            throw bad("mode must be one of " + words + "; leave it out for the brand's own.", "/mode");
        }
        return Optional.of(ScoringMode.values()[at]);
    }

    private static Problem bad(String detail, String pointer) {
        return new Problem(400, "Cannot be scored", detail, pointer);
    }
}

package io.parley.sentiment.inbound.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Texts to score, as the caller sent them. */
record ScoreRequest(
        @Schema(
                description = "A brand of the brands file, for its mode, threshold and aspects; absent: none of these",
                examples = "\"tidewater\"")
        @Nullable String brand,

        @Schema(description = "cascade, fast or model; absent: the brand's", examples = "\"cascade\"") @Nullable String mode,

        @Schema(required = true) @Nullable List<@Nullable Text> items) {

    /** One text. */
    record Text(
            @Schema(description = "Comes back with the score; absent: absent", examples = "\"1\"") @Nullable String id,

            @Schema(required = true, examples = "\"Lovely cup, but it came two days late\"") @Nullable String text,

            @Schema(description = "BCP 47, where it is known", examples = "\"en\"") @Nullable String language) {}
}

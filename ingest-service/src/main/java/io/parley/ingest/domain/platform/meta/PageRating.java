package io.parley.ingest.domain.platform.meta;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.ingest.domain.reading.Fields;
import java.util.Map;
import java.util.TreeMap;

/** What a review says beside its words: stars in old ones, {@code recommended} 1 or 0 in newer ones. */
final class PageRating {

    private static final Map<String, Long> RECOMMENDATIONS = Map.of("POSITIVE", 1L, "NEGATIVE", 0L);

    private PageRating() {}

    static Map<String, Long> of(Fields value) {
        Map<String, Long> rating = new TreeMap<>();
        JsonNode stars = value.node().path("rating");
        if (stars.isIntegralNumber() && stars.canConvertToLong()) {
            rating.put("rating", stars.longValue());
        }
        Long recommended =
                RECOMMENDATIONS.get(value.node().path("recommendation_type").asText());
        if (recommended != null) {
            rating.put("recommended", recommended);
        }
        return rating;
    }
}

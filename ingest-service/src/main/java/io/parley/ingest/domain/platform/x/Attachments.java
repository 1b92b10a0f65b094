package io.parley.ingest.domain.platform.x;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.contract.Media;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Pictures and videos, which both generations describe alike but for a few names. */
final class Attachments {

    private Attachments() {}

    /** All of a list. */
    static List<Media> all(JsonNode media) {
        List<Media> all = new ArrayList<>();
        for (JsonNode medium : media) {
            all.add(medium(medium));
        }
        return all;
    }

    /** Those of a list that a post names by their keys: the list may hold those of quoted posts too. */
    static List<Media> named(JsonNode keys, JsonNode media) {
        Set<String> wanted = new HashSet<>();
        keys.forEach(key -> wanted.add(key.asText()));
        List<Media> named = new ArrayList<>();
        for (JsonNode medium : media) {
            if (wanted.contains(medium.path("media_key").asText())) {
                named.add(medium(medium));
            }
        }
        return named;
    }

    static Media medium(JsonNode medium) {
        String type = switch (medium.path("type").asText()) {
            case "photo" -> "photo";
            case "video", "animated_gif" -> "video";
            default -> "file";
        };
        return new Media(type, url(medium));
    }

    private static @Nullable String url(JsonNode medium) {
        JsonNode variants = medium.has("variants")
                ? medium.get("variants")
                : medium.path("video_info").path("variants");
        String best = null;
        int bestBits = -1;
        for (JsonNode variant : variants) {
            int bits = variant.path(variant.has("bit_rate") ? "bit_rate" : "bitrate")
                    .asInt(0);
            // The playlists among the variants have no bit rate.
            if (variant.path("content_type").asText().equals("video/mp4") && bits > bestBits) {
                best = Texts.value(variant.path("url"));
                bestBits = bits;
            }
        }
        if (best != null) {
            return best;
        }
        // Where there is no key, url is the short link in the text.
        return Texts.value(medium.path(medium.has("media_key") ? "url" : "media_url_https"));
    }
}

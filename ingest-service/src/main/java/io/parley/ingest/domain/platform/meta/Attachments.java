package io.parley.ingest.domain.platform.meta;

import io.parley.contract.Media;
import io.parley.ingest.domain.reading.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What came with a message. The title of a post or reel that was passed on is not the sender's text, and is left. */
final class Attachments {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("image", "photo"),
            Map.entry("sticker", "photo"),
            Map.entry("video", "video"),
            Map.entry("reel", "video"),
            Map.entry("ig_reel", "video"),
            Map.entry("audio", "audio"),
            Map.entry("file", "file"),
            Map.entry("share", "link"),
            Map.entry("fallback", "link"),
            Map.entry("ig_post", "link"),
            Map.entry("story_mention", "link"));

    private Attachments() {}

    /** The attachments; one of an unknown type only where there is something to fetch. */
    static List<Media> of(Fields message) {
        List<Media> media = new ArrayList<>();
        for (Fields attachment : message.lenient().objects("attachments")) {
            String type = TYPES.get(attachment.text("type").orElse(""));
            Optional<String> url = attachment
                    .object("payload")
                    .flatMap(payload -> payload.text("url"))
                    .or(() -> attachment.text("url"));
            if (type != null || url.isPresent()) {
                media.add(new Media(type == null ? "file" : type, url.orElse(null)));
            }
        }
        return media;
    }
}

package io.parley.ingest.domain.platform.meta;

import io.parley.contract.Media;
import io.parley.ingest.domain.reading.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What came with a post or comment of a Page. */
final class PageMedia {

    /** Items whose {@code link} is the picture or video itself. */
    private static final Map<String, String> LINKED = Map.of("photo", "photo", "video", "video");

    private PageMedia() {}

    /** Each address once; pictures come as addresses or as objects that hold one. */
    static List<Media> of(Fields value) {
        Fields fields = value.lenient();
        List<Media> media = new ArrayList<>();
        fields.text("photo").ifPresent(url -> media.add(new Media("photo", url)));
        fields.texts("photos").forEach(url -> media.add(new Media("photo", url)));
        for (Fields photo : fields.objects("photos")) {
            photo.text("url").ifPresent(url -> media.add(new Media("photo", url)));
        }
        fields.text("video").ifPresent(url -> media.add(new Media("video", url)));
        String linked = LINKED.getOrDefault(fields.text("item").orElse(""), "link");
        fields.text("link").ifPresent(url -> media.add(new Media(linked, url)));
        return media.stream().distinct().toList();
    }
}

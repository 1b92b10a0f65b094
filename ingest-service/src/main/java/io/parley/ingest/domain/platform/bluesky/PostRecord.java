package io.parley.ingest.domain.platform.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.contract.Media;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * What a record of {@code app.bsky.feed.post} says. Nobody on the way checks records, so whatever in it is not as it should
 * be counts as not said. Where in the text a facet lies (in bytes of UTF-8) does not matter here: its feature says it all.
 */
final class PostRecord {

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    private final JsonNode record;

    PostRecord(JsonNode record) {
        this.record = record;
    }

    String text() {
        return record.path("text").asText();
    }

    /** The first post of the conversation. */
    Optional<String> root() {
        return AtUri.in(record.path("reply").path("root").path("uri"));
    }

    /** The post that it answers. */
    Optional<String> parent() {
        return AtUri.in(record.path("reply").path("parent").path("uri"));
    }

    /** The post that it quotes; with pictures beside it, the quote lies one level deeper. */
    Optional<String> quoted() {
        JsonNode quote = record.path("embed").path("record");
        return AtUri.in(quote.path("uri"))
                .or(() -> AtUri.in(quote.path("record").path("uri")));
    }

    /** DIDs. */
    List<String> mentions() {
        return features("mention", "did");
    }

    List<String> links() {
        return features("link", "uri");
    }

    /** Those in the text and those beside it. */
    List<String> hashtags() {
        List<String> tags = new ArrayList<>(features("tag", "tag"));
        tags.addAll(texts(record.path("tags")));
        return tags.stream().distinct().toList();
    }

    /** What was attached. Pictures and videos are named by their content, not by a URL. */
    List<Media> media() {
        List<Media> media = new ArrayList<>();
        JsonNode embed =
                record.path("embed").has("media") ? record.path("embed").path("media") : record.path("embed");
        embed.path("images").forEach(_ -> media.add(new Media("photo", null)));
        if (embed.path("video").isObject()) {
            media.add(new Media("video", null));
        }
        String link = embed.path("external").path("uri").textValue();
        if (link != null) {
            media.add(new Media("link", link));
        }
        return media;
    }

    /** The author's claim, where it is one; of several languages none can be said to be the text's. */
    Optional<String> language() {
        return Optional.of(texts(record.path("langs")))
                .filter(languages -> languages.size() == 1)
                .map(List::getFirst)
                .filter(language -> LANGUAGE.matcher(language).matches() && !language.equals("und"));
    }

    private List<String> features(String type, String field) {
        return StreamSupport.stream(record.path("facets").spliterator(), false)
                .flatMap(facet -> StreamSupport.stream(facet.path("features").spliterator(), false))
                .filter(feature -> feature.path("$type").asText().equals("app.bsky.richtext.facet#" + type))
                .map(feature -> feature.path(field))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .distinct()
                .toList();
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .toList();
    }
}

package io.parley.ingest.domain.platform.telegram;

import io.parley.ingest.domain.reading.Fields;
import io.parley.ingest.domain.reading.ItemDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What Telegram marked in a text: links, hashtags and mentions. Offsets count UTF-16 units, as Java does. */
final class TelegramEntities {

    private TelegramEntities() {}

    static void fill(ItemDraft draft, Fields message) {
        List<String> links = new ArrayList<>();
        List<String> hashtags = new ArrayList<>();
        List<String> mentions = new ArrayList<>();
        String field = message.node().hasNonNull("text") ? "entities" : "caption_entities";
        for (Fields entity : message.lenient().objects(field)) {
            Optional<String> marked = marked(draft.text == null ? "" : draft.text, entity);
            switch (entity.lenient().text("type").orElse("")) {
                case "url" -> marked.ifPresent(links::add);
                case "text_link" -> entity.lenient().text("url").ifPresent(links::add);
                // A tag may name the channel to look in: #tea@harbour.
                case "hashtag" ->
                    marked.ifPresent(tag -> hashtags.add(tag.substring(1).split("@", 2)[0]));
                case "mention" -> marked.ifPresent(name -> mentions.add(name.substring(1)));
                case "text_mention" ->
                    entity.lenient()
                            .object("user")
                            .flatMap(user -> user.lenient().id("id"))
                            .ifPresent(mentions::add);
                default -> {} // bold, code and so on
            }
        }
        draft.links = links;
        draft.hashtags = hashtags;
        draft.mentions = mentions;
    }

    private static Optional<String> marked(String text, Fields entity) {
        int start = entity.node().path("offset").asInt(-1);
        int length = entity.node().path("length").asInt(0);
        return start < 0 || length < 1 || length > text.length() - start
                ? Optional.empty()
                : Optional.of(text.substring(start, start + length));
    }
}

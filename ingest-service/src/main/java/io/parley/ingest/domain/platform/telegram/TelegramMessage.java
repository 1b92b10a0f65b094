package io.parley.ingest.domain.platform.telegram;

import io.parley.contract.ItemReceived;
import io.parley.contract.Kind;
import io.parley.contract.Media;
import io.parley.contract.Verb;
import io.parley.ingest.domain.reading.Fields;
import io.parley.ingest.domain.reading.ItemDraft;
import io.parley.ingest.domain.reading.Times;
import io.parley.ingest.domain.webhook.Origin;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A Telegram message as an item. Times are in seconds; the language a person set for the app says nothing of the text. */
final class TelegramMessage {

    /** Files have ids and no addresses; a photo is there in several sizes and still one. */
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "photo", "photo",
            "sticker", "photo",
            "video", "video",
            "video_note", "video",
            "animation", "video",
            "audio", "audio",
            "voice", "audio",
            "document", "file");

    private TelegramMessage() {}

    /** Nothing for a message without words or media, such as that somebody joined. */
    static Optional<ItemReceived> read(Kind kind, Verb verb, Fields message, TelegramChat chat, Origin origin) {
        String messageId = message.requiredId("message_id");
        ItemDraft draft = new ItemDraft("telegram", kind, verb, chat.nativeId(messageId));
        draft.text = text(message);
        draft.media = media(message);
        if (draft.text == null && draft.media.isEmpty()) {
            return Optional.empty();
        }
        draft.parentId = parent(message, chat);
        draft.threadId = chat.threadId(messageId, message.id("message_thread_id"));
        draft.author = message.object("sender_chat")
                .or(() -> message.object("from"))
                .map(from -> TelegramAuthor.of(from, chat, origin))
                .orElse(null);
        draft.createdAt = Times.seconds(message.node().path("date"));
        draft.permalink = chat.permalink(messageId);
        TelegramEntities.fill(draft, message);
        if (verb == Verb.EDITED) {
            draft.editedInSecond(Times.seconds(message.node().path("edit_date")));
        }
        return Optional.of(draft.received(origin, message.node()));
    }

    private static @Nullable String text(Fields message) {
        return message.text("text")
                .or(() -> message.text("caption"))
                .or(() -> message.object("poll").flatMap(poll -> poll.text("question")))
                .orElse(null);
    }

    private static List<Media> media(Fields message) {
        // An animation comes a second time as the document that older apps know.
        return MEDIA_TYPES.keySet().stream()
                .filter(field -> message.node().hasNonNull(field))
                .filter(field -> !field.equals("document") || !message.node().hasNonNull("animation"))
                .sorted()
                .map(field -> new Media(MEDIA_TYPES.getOrDefault(field, "file"), null))
                .toList();
    }

    /** Whatever is said in a forum's topic carries the topic's opening as if it answered that. */
    private static @Nullable String parent(Fields message, TelegramChat chat) {
        return message.object("reply_to_message")
                .filter(target -> !target.node().has("forum_topic_created"))
                .flatMap(target -> target.id("message_id"))
                .map(chat::nativeId)
                .orElse(null);
    }
}

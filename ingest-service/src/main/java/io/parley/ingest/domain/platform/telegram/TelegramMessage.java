package io.parley.ingest.domain.platform.telegram;

import io.parley.contract.ItemReceived;
import io.parley.contract.Kind;
import io.parley.contract.Verb;
import io.parley.ingest.domain.reading.Fields;
import io.parley.ingest.domain.reading.ItemDraft;
import io.parley.ingest.domain.reading.Times;
import io.parley.ingest.domain.webhook.Origin;
import java.util.Optional;

/** A Telegram message as an item. Times are in seconds; the language a person set for the app says nothing of the text. */
final class TelegramMessage {

    private TelegramMessage() {}

    /** Nothing for a message that nobody sent, such as that somebody joined, and for an edit of what has no words. */
    static Optional<ItemReceived> read(Kind kind, Verb verb, Fields message, TelegramChat chat, Origin origin) {
        String messageId = message.requiredId("message_id");
        TelegramContent content = TelegramContent.of(message);
        if (content.isEmpty() || (verb == Verb.EDITED && content.saysNothing())) {
            return Optional.empty();
        }
        TelegramThread thread = TelegramThread.of(message, messageId, chat);
        ItemDraft draft = new ItemDraft("telegram", kind, verb, chat.nativeId(messageId));
        draft.text = content.text();
        draft.media = content.media();
        draft.parentId = thread.parentId();
        draft.threadId = thread.threadId();
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
}

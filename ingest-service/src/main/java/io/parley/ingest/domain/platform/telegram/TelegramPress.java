package io.parley.ingest.domain.platform.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.contract.ItemReceived;
import io.parley.contract.Kind;
import io.parley.contract.Verb;
import io.parley.ingest.domain.reading.Fields;
import io.parley.ingest.domain.reading.ItemDraft;
import io.parley.ingest.domain.webhook.Origin;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A press of a button below a bot's message: an answer to that message, in the button's words. */
final class TelegramPress {

    private TelegramPress() {}

    /** Nothing where the button is below a message that was sent by way of the bot: its chat is not told. */
    static Optional<ItemReceived> read(Fields press, Origin origin) {
        Optional<Fields> message = press.object("message");
        return message.flatMap(answered -> {
            TelegramChat chat = TelegramChat.of(answered);
            return chat.kind().map(kind -> item(kind, press, answered, chat, origin));
        });
    }

    private static ItemReceived item(Kind kind, Fields press, Fields message, TelegramChat chat, Origin origin) {
        String messageId = message.requiredId("message_id");
        // Numbers of messages have no word in front.
        ItemDraft draft =
                new ItemDraft("telegram", kind, Verb.CREATED, chat.nativeId("callback/" + press.requiredId("id")));
        draft.parentId = chat.nativeId(messageId);
        draft.threadId = TelegramThread.of(message, messageId, chat).threadId();
        draft.author = TelegramAuthor.of(press.requiredObject("from"), chat, origin);
        draft.text =
                title(press.lenient().text("data").orElse(""), message.node().path("reply_markup"));
        return draft.received(origin, press.node());
    }

    /** What stands on the button; a press says only what the bot put behind it. */
    private static @Nullable String title(String data, JsonNode markup) {
        for (JsonNode row : markup.path("inline_keyboard")) {
            for (JsonNode button : row) {
                String title = button.path("text").asText();
                if (data.equals(button.path("callback_data").textValue()) && !title.isBlank()) {
                    return title;
                }
            }
        }
        return null;
    }
}

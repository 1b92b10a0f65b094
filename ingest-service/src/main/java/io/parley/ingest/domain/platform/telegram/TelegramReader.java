package io.parley.ingest.domain.platform.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.parley.contract.Kind;
import io.parley.contract.Verb;
import io.parley.ingest.domain.reading.Fields;
import io.parley.ingest.domain.reading.Findings;
import io.parley.ingest.domain.reading.ItemDraft;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Reading;

/** Reads Telegram updates: one in each delivery, in a field named like its type. */
final class TelegramReader {

    private final Origin origin;
    private final Findings findings;

    private TelegramReader(Origin origin, Findings findings) {
        this.origin = origin;
        this.findings = findings;
    }

    /** Reads one delivery. */
    static Reading read(byte[] body, Origin origin) {
        return Findings.ofJson(body, (update, findings) -> new TelegramReader(origin, findings).readUpdate(update));
    }

    private void readUpdate(JsonNode delivery) {
        Fields update = new Fields(delivery, "");
        update.requiredId("update_id");
        delivery.fieldNames().forEachRemaining(type -> {
            switch (type) {
                case "update_id" -> {}
                case "message", "channel_post", "business_message" ->
                    readMessage(Verb.CREATED, update.requiredObject(type));
                case "edited_message", "edited_channel_post", "edited_business_message" ->
                    readMessage(Verb.EDITED, update.requiredObject(type));
                case "deleted_business_messages" -> readDeletions(update.requiredObject(type), "/" + type);
                case "message_reaction" ->
                    new TelegramReactions(origin, findings).read(update.requiredObject(type), "/" + type);
                case "callback_query" ->
                    TelegramPress.read(update.requiredObject(type), origin)
                            .ifPresentOrElse(findings::item, findings::leaveOut);
                default -> findings.leaveOut();
            }
        });
    }

    private void readMessage(Verb verb, Fields message) {
        TelegramChat chat = TelegramChat.of(message);
        // The copy of a channel's post in its discussion group is the same post again.
        boolean isCopy = message.node().path("is_automatic_forward").asBoolean();
        chat.kind()
                .filter(_ -> !isCopy)
                .flatMap(kind -> TelegramMessage.read(kind, verb, message, chat, origin))
                .ifPresentOrElse(findings::item, findings::leaveOut);
    }

    private void readDeletions(Fields deletion, String pointer) {
        TelegramChat chat = TelegramChat.of(deletion);
        JsonNode ids = deletion.node().path("message_ids");
        if (!ids.isArray()) {
            throw deletion.invalid("message_ids", "must be an array");
        }
        for (int i = 0; i < ids.size(); i++) {
            JsonNode id = JsonNodeFactory.instance.objectNode().set("message_id", ids.get(i));
            findings.part(pointer + "/message_ids/" + i, () -> {
                String messageId = chat.nativeId(new Fields(id, "").requiredId("message_id"));
                ItemDraft draft = new ItemDraft("telegram", Kind.MESSAGE, Verb.DELETED, messageId);
                draft.threadId = chat.key();
                findings.item(draft.received(origin, id));
            });
        }
    }
}

package io.parley.ingest.domain.platform.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.contract.Author;
import io.parley.contract.ItemReceived;
import io.parley.contract.Kind;
import io.parley.contract.Verb;
import io.parley.ingest.domain.reading.Fields;
import io.parley.ingest.domain.reading.Findings;
import io.parley.ingest.domain.reading.ItemDraft;
import io.parley.ingest.domain.reading.Times;
import io.parley.ingest.domain.webhook.Origin;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Reads a change of somebody's reactions: the set before and the set after; what is in one only was removed or added. */
final class TelegramReactions {

    private final Origin origin;
    private final Findings findings;

    TelegramReactions(Origin origin, Findings findings) {
        this.origin = origin;
        this.findings = findings;
    }

    void read(Fields change, String pointer) {
        TelegramChat chat = TelegramChat.of(change);
        String messageId = change.requiredId("message_id");
        Author author = TelegramAuthor.of(
                change.object("user").orElseGet(() -> change.requiredObject("actor_chat")), chat, origin);
        Set<String> before = types(change, "old_reaction", pointer);
        Set<String> after = types(change, "new_reaction", pointer);
        if (before.equals(after)) {
            findings.leaveOut();
        }
        before.stream()
                .filter(type -> !after.contains(type))
                .forEach(type -> findings.item(item(Verb.DELETED, type, change, chat, messageId, author)));
        after.stream()
                .filter(type -> !before.contains(type))
                .forEach(type -> findings.item(item(Verb.CREATED, type, change, chat, messageId, author)));
    }

    private ItemReceived item(
            Verb verb, String type, Fields change, TelegramChat chat, String messageId, Author author) {
        String target = chat.nativeId(messageId);
        ItemDraft draft = new ItemDraft("telegram", Kind.REACTION, verb, target + "/" + author.id() + "/" + type);
        draft.parentId = target;
        draft.threadId = chat.threadIdOf(messageId);
        draft.author = author;
        draft.reaction = type;
        Instant at = Times.seconds(change.node().path("date"));
        draft.createdAt = verb == Verb.CREATED ? at : null;
        // It can be taken back and given again.
        draft.revision = at == null ? null : Long.toString(at.toEpochMilli());
        return draft.received(origin, change.node());
    }

    private Set<String> types(Fields change, String field, String pointer) {
        JsonNode reactions = change.node().path(field);
        if (!reactions.isArray()) {
            throw change.invalid(field, "must be an array");
        }
        Set<String> types = new LinkedHashSet<>();
        for (int i = 0; i < reactions.size(); i++) {
            JsonNode reaction = reactions.get(i);
            findings.part(
                    pointer + "/" + field + "/" + i,
                    () -> type(new Fields(reaction, "")).ifPresentOrElse(types::add, findings::leaveOut));
        }
        return types;
    }

    private static Optional<String> type(Fields reaction) {
        return switch (reaction.text("type").orElse("")) {
            case "emoji" -> Optional.of(reaction.requiredId("emoji"));
            case "custom_emoji" -> Optional.of(reaction.requiredId("custom_emoji_id"));
            case "paid" -> Optional.of("paid");
            default -> Optional.empty();
        };
    }
}

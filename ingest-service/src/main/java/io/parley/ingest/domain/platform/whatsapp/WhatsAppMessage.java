package io.parley.ingest.domain.platform.whatsapp;

import io.parley.contract.Kind;
import io.parley.contract.Verb;
import io.parley.ingest.domain.reading.Fields;
import io.parley.ingest.domain.reading.Findings;
import io.parley.ingest.domain.reading.ItemDraft;
import io.parley.ingest.domain.reading.Times;
import io.parley.ingest.domain.webhook.Origin;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one message: something said, a reaction, or an earlier message edited or taken back. */
final class WhatsAppMessage {

    private static final String PLATFORM = "whatsapp";

    private final Origin origin;
    private final Findings findings;
    private final WhatsAppPeople people;

    WhatsAppMessage(Origin origin, Findings findings, WhatsAppPeople people) {
        this.origin = origin;
        this.findings = findings;
        this.people = people;
    }

    void read(Fields message) {
        String type = message.requiredText("type");
        switch (type) {
            case "reaction" -> readReaction(message);
            case "edit" -> readEdit(message);
            case "revoke" -> readRevoke(message);
            default -> readSaid(type, message);
        }
    }

    private void readSaid(String type, Fields message) {
        Optional<WhatsAppContent> content = WhatsAppContent.of(type, message);
        if (content.isEmpty()) {
            findings.leaveOut();
            return;
        }
        ItemDraft draft = new ItemDraft(PLATFORM, Kind.MESSAGE, Verb.CREATED, message.requiredId("id"));
        draft.createdAt = time(message);
        say(draft, content.get(), message);
        finish(draft, message);
    }

    /** The edit is a message of its own; its id names the version, and the original's the item. */
    private void readEdit(Fields message) {
        Fields edit = message.requiredObject("edit");
        Fields edited = edit.requiredObject("message");
        Optional<WhatsAppContent> content = WhatsAppContent.of(edited.requiredText("type"), edited);
        if (content.isEmpty()) {
            findings.leaveOut();
            return;
        }
        ItemDraft draft = new ItemDraft(PLATFORM, Kind.MESSAGE, Verb.EDITED, edit.requiredId("original_message_id"));
        draft.editedAt = time(message);
        draft.revision = message.requiredId("id");
        say(draft, content.get(), edited);
        finish(draft, message);
    }

    private void readRevoke(Fields message) {
        Fields revoke = message.requiredObject("revoke");
        finish(new ItemDraft(PLATFORM, Kind.MESSAGE, Verb.DELETED, revoke.requiredId("original_message_id")), message);
    }

    /**
     * A person has one reaction per message, a new one replaces it, and a removal does not say which it was: so target and
     * author name it, without its type. Each change is a message of its own, and its id names the version.
     */
    private void readReaction(Fields message) {
        Fields reaction = message.requiredObject("reaction");
        String target = reaction.requiredId("message_id");
        String author = people.sender(message).orElseThrow(() -> message.invalid("from", "is required"));
        String emoji = reaction.text("emoji").filter(text -> !text.isEmpty()).orElse(null);
        ItemDraft draft = new ItemDraft(
                PLATFORM, Kind.REACTION, emoji == null ? Verb.DELETED : Verb.CREATED, target + "/" + author);
        draft.parentId = target;
        draft.reaction = emoji;
        draft.createdAt = emoji == null ? null : time(message);
        draft.revision = message.requiredId("id");
        finish(draft, message);
    }

    private static void say(ItemDraft draft, WhatsAppContent content, Fields said) {
        draft.text = content.text();
        draft.media = content.media();
        // A forwarded message has a context too, but one without an id.
        draft.parentId =
                said.object("context").flatMap(context -> context.id("id")).orElse(null);
    }

    private void finish(ItemDraft draft, Fields message) {
        draft.author = people.author(message);
        draft.threadId = people.thread(message);
        findings.item(draft.received(origin, message.node()));
    }

    private static @Nullable Instant time(Fields message) {
        return Times.seconds(message.node().path("timestamp"));
    }
}

package io.parley.ingest.domain.platform.x;

import io.parley.contract.Kind;
import io.parley.contract.Verb;
import io.parley.ingest.domain.reading.Fields;
import io.parley.ingest.domain.reading.Findings;
import io.parley.ingest.domain.reading.ItemDraft;
import io.parley.ingest.domain.reading.Times;
import io.parley.ingest.domain.webhook.Origin;

/** Reads a direct message in the flat form of X's newer look-ups: no list, the sender and the words side by side. */
final class SingleMessage {

    private static final String WRITTEN = "MessageCreate";

    private SingleMessage() {}

    /** Reads it; an event of a conversation that is no message, such as that somebody joined, is left out. */
    static void read(Fields message, Brand brand, Includes includes, Origin origin, Findings findings) {
        if (!message.lenient().text("event_type").orElse(WRITTEN).equals(WRITTEN)) {
            findings.leaveOut();
            return;
        }
        String sender = message.requiredId("sender_id");
        ItemDraft draft = new ItemDraft("x", Kind.MESSAGE, Verb.CREATED, message.requiredId("id"));
        draft.author = brand.author(sender, People.of(includes.users()));
        draft.threadId = message.lenient()
                .id("dm_conversation_id")
                .or(() ->
                        message.lenient().id("recipient_id").map(recipient -> Messages.conversation(sender, recipient)))
                .orElse(null);
        draft.createdAt = Times.millis(
                message.node().path(message.node().hasNonNull("created_at") ? "created_at" : "created_timestamp"));
        draft.text = message.text("text").map(Texts::words).orElse(null);
        Posts.entities(draft, message.node().path("entities"));
        draft.media = Attachments.named(message.node().path("attachments").path("media_keys"), includes.media());
        findings.item(draft.received(origin, message.node()));
    }
}

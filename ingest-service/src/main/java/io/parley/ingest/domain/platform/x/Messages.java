package io.parley.ingest.domain.platform.x;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.contract.Kind;
import io.parley.contract.Verb;
import io.parley.ingest.domain.reading.Fields;
import io.parley.ingest.domain.reading.Findings;
import io.parley.ingest.domain.reading.ItemDraft;
import io.parley.ingest.domain.reading.Times;
import io.parley.ingest.domain.webhook.Origin;
import java.util.List;

/** Reads direct messages, which both generations hold in the same form. */
final class Messages {

    private final Brand brand;
    private final People people;
    private final Origin origin;
    private final Findings findings;

    private Messages(Brand brand, People people, Origin origin, Findings findings) {
        this.brand = brand;
        this.people = people;
        this.origin = origin;
        this.findings = findings;
    }

    /**
     * Reads all messages beside the people who wrote them.
     *
     * @param holder what holds {@code direct_message_events} and {@code users}
     * @param pointer where it is in the body
     * @param others people who are described elsewhere
     */
    static void read(JsonNode holder, String pointer, People others, Brand brand, Origin origin, Findings findings) {
        People people = holder.hasNonNull("users") ? People.of(holder.get("users")) : others;
        Messages messages = new Messages(brand, people, origin, findings);
        Parts.each(holder, pointer, "direct_message_events", findings, messages::read);
    }

    private void read(Fields event) {
        if (!event.text("type").orElse("").equals("message_create")) {
            findings.leaveOut();
            return;
        }
        Fields message = event.object("message_create")
                .orElseThrow(() -> event.invalid("message_create", "is required: the message"));
        String sender = message.requiredId("sender_id");
        ItemDraft draft = new ItemDraft("x", Kind.MESSAGE, Verb.CREATED, event.requiredId("id"));
        draft.author = brand.author(sender, people);
        draft.threadId = message.lenient()
                .object("target")
                .flatMap(target -> target.lenient().id("recipient_id"))
                .map(recipient -> conversation(sender, recipient))
                .orElse(null);
        draft.createdAt = Times.millis(event.node().path("created_timestamp"));
        message.object("message_data").ifPresent(data -> describe(draft, data));
        findings.item(draft.received(origin, event.node()));
    }

    private static void describe(ItemDraft draft, Fields data) {
        JsonNode attachment = data.node().path("attachment");
        draft.text =
                data.text("text").map(text -> Texts.message(text, attachment)).orElse(null);
        Posts.entities(draft, data.node().path("entities"));
        if (attachment.path("media").isObject()) {
            draft.media = List.of(Attachments.medium(attachment.get("media")));
        }
    }

    /** Both directions are one conversation, which X names by the two people in it, the older account first. */
    static String conversation(String one, String other) {
        boolean inOrder = one.length() == other.length() ? one.compareTo(other) < 0 : one.length() < other.length();
        return inOrder ? one + "-" + other : other + "-" + one;
    }
}

package io.parley.ingest.domain.platform.line;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.contract.Author;
import io.parley.contract.Kind;
import io.parley.contract.Verb;
import io.parley.ingest.domain.reading.Fields;
import io.parley.ingest.domain.reading.Findings;
import io.parley.ingest.domain.reading.InvalidFieldException;
import io.parley.ingest.domain.reading.ItemDraft;
import io.parley.ingest.domain.reading.Times;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Reading;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads LINE webhooks: many events in {@code events}, all of the bot in {@code destination}; times are in milliseconds. */
final class LineReader {

    /** The field of a source that names the conversation. */
    private static final Map<String, String> CONVERSATIONS =
            Map.of("user", "userId", "group", "groupId", "room", "roomId");

    private final Origin origin;
    private final Findings findings;

    private LineReader(Origin origin, Findings findings) {
        this.origin = origin;
        this.findings = findings;
    }

    /** Reads one delivery. */
    static Reading read(byte[] body, Origin origin) {
        return Findings.ofJson(body, (delivery, findings) -> new LineReader(origin, findings).readDelivery(delivery));
    }

    private void readDelivery(JsonNode delivery) {
        JsonNode events = delivery.path("events");
        if (!events.isArray()) {
            throw new InvalidFieldException("/events", "must be an array");
        }
        boolean foreign = origin.isForeign(delivery.path("destination").asText());
        for (int i = 0; i < events.size(); i++) {
            JsonNode event = events.get(i);
            if (foreign) {
                findings.leaveOutForeign();
            } else {
                findings.part("/events/" + i, () -> readEvent(new Fields(event, "")));
            }
        }
    }

    private void readEvent(Fields event) {
        switch (event.text("type").orElse("")) {
            case "message" -> readMessage(Verb.CREATED, event);
            case "messageEdited" -> readMessage(Verb.EDITED, event);
            case "unsend" -> readUnsent(event);
            default -> findings.leaveOut();
        }
    }

    private void readMessage(Verb verb, Fields event) {
        Fields message = event.requiredObject("message");
        if (!LineMessage.isKnown(message)) {
            findings.leaveOut();
            return;
        }
        ItemDraft draft = draft(verb, message.requiredId("id"), event);
        Instant at = at(event);
        draft.createdAt = verb == Verb.CREATED ? at : null;
        draft.editedAt = verb == Verb.EDITED ? at : null;
        draft.parentId = message.lenient().id("quotedMessageId").orElse(null);
        LineMessage.fill(draft, message);
        findings.item(draft.received(origin, event.node()));
    }

    private void readUnsent(Fields event) {
        ItemDraft draft = draft(Verb.DELETED, event.requiredObject("unsend").requiredId("messageId"), event);
        draft.changedAt = at(event);
        findings.item(draft.received(origin, event.node()));
    }

    private ItemDraft draft(Verb verb, String messageId, Fields event) {
        ItemDraft draft = new ItemDraft("line", Kind.MESSAGE, verb, messageId);
        Optional<Fields> source = event.lenient().object("source");
        draft.threadId = source.flatMap(LineReader::conversation).orElse(null);
        draft.author = source.flatMap(from -> from.lenient().id("userId"))
                .map(id -> new Author(id, null, null, origin.accounts().contains(id)))
                .orElse(null);
        return draft;
    }

    private static Optional<String> conversation(Fields source) {
        return source.lenient().text("type").map(CONVERSATIONS::get).flatMap(source.lenient()::id);
    }

    /** When it happened; a redelivery says the same. */
    private static @Nullable Instant at(Fields event) {
        return Times.millis(event.node().path("timestamp"));
    }
}

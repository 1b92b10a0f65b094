package io.parley.ingest.domain.platform.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.ingest.domain.reading.Fields;
import io.parley.ingest.domain.reading.Findings;
import io.parley.ingest.domain.reading.InvalidFieldException;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Reading;
import java.util.Map;

/**
 * Reads business account webhooks down to their messages: {@code entry[].changes[].value}, with people's messages in
 * {@code messages} and, under a field of its own, what the business sent from its phone in {@code message_echoes}
 * (WhatsApp Cloud API, webhooks).
 */
final class WhatsAppReader {

    /** Where a change of that field keeps its messages; all other fields hold none. */
    private static final Map<String, String> LISTS =
            Map.of("messages", "messages", "smb_message_echoes", "message_echoes");

    private final Origin origin;
    private final Findings findings;

    private WhatsAppReader(Origin origin, Findings findings) {
        this.origin = origin;
        this.findings = findings;
    }

    /** Reads one delivery. */
    static Reading read(byte[] body, Origin origin) {
        return Findings.ofJson(
                body, (delivery, findings) -> new WhatsAppReader(origin, findings).readDelivery(delivery));
    }

    private void readDelivery(JsonNode delivery) {
        JsonNode entries = array(delivery.path("entry"), "/entry");
        if (!delivery.path("object").asText().equals("whatsapp_business_account")) {
            findings.leaveOut();
            return;
        }
        for (int i = 0; i < entries.size(); i++) {
            JsonNode entry = entries.get(i);
            String pointer = "/entry/" + i;
            findings.part(pointer, () -> readEntry(entry, pointer));
        }
    }

    private void readEntry(JsonNode entry, String pointer) {
        JsonNode changes = array(entry.path("changes"), pointer + "/changes");
        for (int i = 0; i < changes.size(); i++) {
            JsonNode change = changes.get(i);
            String at = pointer + "/changes/" + i;
            findings.part(at, () -> readChange(change, entry.path("id").asText(), at));
        }
    }

    private void readChange(JsonNode change, String businessAccount, String pointer) {
        String list = LISTS.get(change.path("field").asText());
        if (list == null) {
            findings.leaveOut();
            return;
        }
        Fields value = new Fields(change.path("value"), pointer + "/value");
        JsonNode metadata = value.node().path("metadata");
        if (origin.isForeign(metadata.path("phone_number_id").asText()) && origin.isForeign(businessAccount)) {
            findings.leaveOutForeign();
            return;
        }
        JsonNode messages = value.node().path(list);
        JsonNode statuses = value.node().path("statuses");
        JsonNode errors = value.node().path("errors");
        leaveOutAll(statuses);
        leaveOutAll(errors);
        WhatsAppPeople people = new WhatsAppPeople(
                metadata.path("display_phone_number").asText(),
                value.node().path("contacts"),
                list.equals("message_echoes"));
        WhatsAppMessage reader = new WhatsAppMessage(origin, findings, people);
        if (value.node().hasNonNull(list)) {
            array(messages, pointer + "/value/" + list);
        }
        if (messages.isEmpty() && statuses.isEmpty() && errors.isEmpty()) {
            findings.leaveOut();
        }
        for (int i = 0; i < messages.size(); i++) {
            JsonNode message = messages.get(i);
            String at = pointer + "/value/" + list + "/" + i;
            findings.part(at, () -> reader.read(new Fields(message, at)));
        }
    }

    /** Whether a message arrived or was read is no item, nor is what the platform could not do. */
    private void leaveOutAll(JsonNode parts) {
        for (int i = 0; i < parts.size(); i++) {
            findings.leaveOut();
        }
    }

    private static JsonNode array(JsonNode node, String pointer) {
        if (!node.isArray()) {
            throw new InvalidFieldException(pointer, "must be an array");
        }
        return node;
    }
}

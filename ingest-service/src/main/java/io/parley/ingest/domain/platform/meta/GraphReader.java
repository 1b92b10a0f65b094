package io.parley.ingest.domain.platform.meta;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.contract.ItemReceived;
import io.parley.ingest.domain.reading.Fields;
import io.parley.ingest.domain.reading.Findings;
import io.parley.ingest.domain.reading.InvalidFieldException;
import io.parley.ingest.domain.reading.Times;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Opens the envelope that Pages, Instagram and Messenger share, whichever door it came through. A Page's {@code changes}
 * are Facebook's, its {@code messaging} and {@code standby} are Messenger's; with {@code object: instagram} all of them are
 * Instagram's. Instagram may put one change into the entry itself.
 */
final class GraphReader {

    private static final List<String> LISTS = List.of("changes", "messaging", "standby");

    /** Fields under which a change holds what {@code messaging} holds otherwise. */
    private static final Set<String> MESSAGE_FIELDS = Set.of(
            "messages", "message_echoes", "message_edit", "message_edits", "message_reactions", "messaging_postbacks");

    private final Origin origin;
    private final Findings findings;
    private final boolean instagram;

    private GraphReader(Origin origin, Findings findings, boolean instagram) {
        this.origin = origin;
        this.findings = findings;
        this.instagram = instagram;
    }

    /** Reads one delivery. */
    static Reading read(byte[] body, Origin origin) {
        return Findings.ofJson(body, (delivery, findings) -> readDelivery(delivery, origin, findings));
    }

    private static void readDelivery(JsonNode delivery, Origin origin, Findings findings) {
        if (!delivery.path("entry").isArray()) {
            throw new InvalidFieldException("/entry", "must be an array");
        }
        if (!delivery.path("object").isTextual()) {
            throw new InvalidFieldException("/object", "must be text, such as page or instagram");
        }
        String object = delivery.get("object").textValue();
        GraphReader reader = new GraphReader(origin, findings, object.equals("instagram"));
        int number = 0;
        for (JsonNode entry : delivery.get("entry")) {
            String pointer = "/entry/" + number++;
            if (reader.instagram || object.equals("page")) {
                findings.part(pointer, () -> reader.readEntry(entry, pointer));
            } else {
                findings.leaveOut();
            }
        }
    }

    private void readEntry(JsonNode node, String pointer) {
        if (!node.isObject()) {
            throw new InvalidFieldException(pointer, "an entry must be an object");
        }
        Entry entry = new Entry(origin, node.path("id").asText(), node.path("time"));
        if (origin.isForeign(entry.account())) {
            findings.leaveOutForeign();
            return;
        }
        boolean empty = true;
        for (String list : LISTS) {
            if (node.hasNonNull(list)) {
                empty = false;
                readList(list, node.get(list), entry, pointer + "/" + list);
            }
        }
        if (node.has("field") || empty) {
            readChange(new Fields(node, ""), entry);
        }
    }

    private void readList(String name, JsonNode list, Entry entry, String pointer) {
        if (!list.isArray()) {
            findings.unreadable(pointer, pointer + ": must be an array");
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            JsonNode element = list.get(i);
            if (!element.isObject()) {
                findings.unreadable(pointer + "/" + i, "an element of " + name + " must be an object");
                continue;
            }
            Fields fields = new Fields(element, "");
            findings.part(pointer + "/" + i, () -> {
                if (name.equals("changes")) {
                    readChange(fields, entry);
                } else {
                    take(message(fields, entry, Times.millis(fields.node().path("timestamp"))));
                }
            });
        }
    }

    private void readChange(Fields change, Entry entry) {
        String field = change.node().path("field").asText();
        if (MESSAGE_FIELDS.contains(field)) {
            take(change.object("value").flatMap(value -> message(value, entry, changedAt(value))));
        } else if (instagram && InstagramReader.FIELDS.contains(field)) {
            take(change.object("value").map(value -> InstagramReader.read(field, value, entry)));
        } else if (!instagram && PageKinds.FIELDS.contains(field)) {
            take(change.object("value").flatMap(value -> PageReader.read(field, value, entry)));
        } else {
            findings.leaveOut();
        }
    }

    private Optional<ItemReceived> message(Fields event, Entry entry, @Nullable Instant at) {
        return MessagingReader.read(instagram ? InstagramReader.PLATFORM : "messenger", event, entry, at);
    }

    /** A message that comes as a change has milliseconds as a number, as others do, or seconds as text. */
    private static @Nullable Instant changedAt(Fields event) {
        JsonNode timestamp = event.node().path("timestamp");
        return timestamp.isTextual() ? Times.seconds(timestamp) : Times.millis(timestamp);
    }

    private void take(Optional<ItemReceived> item) {
        item.ifPresentOrElse(findings::item, findings::leaveOut);
    }
}

package io.parley.ingest.domain.platform.generic;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.contract.EventType;
import io.parley.contract.ItemReceived;
import io.parley.contract.Kind;
import io.parley.contract.Verb;
import io.parley.ingest.domain.reading.Fields;
import io.parley.ingest.domain.reading.InvalidFieldException;
import io.parley.ingest.domain.reading.ItemDraft;
import io.parley.ingest.domain.reading.NativeJson;
import io.parley.ingest.domain.reading.UnreadableBodyException;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the generic door's bodies: Parley's own item JSON, one or an array, or one CloudEvent in structured mode
 * (CloudEvents JSON format 1.0) whose data is that.
 */
final class GenericReader {

    /** Most items in one delivery. */
    private static final int ITEMS_MAX = 1000;

    private GenericReader() {}

    /** Reads all items or says what is wrong with the first bad one. */
    static Reading read(byte[] body, Origin origin) {
        try {
            JsonNode root = NativeJson.parse(body);
            if (root.has("specversion")) {
                return readCloudEvent(root, origin);
            }
            return readItems(root, "", Optional.empty(), origin);
        } catch (UnreadableBodyException e) {
            return new Reading.Invalid(400, "", String.valueOf(e.getMessage()));
        } catch (InvalidFieldException e) {
            return new Reading.Invalid(400, e.pointer(), String.valueOf(e.getMessage()));
        }
    }

    private static Reading readCloudEvent(JsonNode event, Origin origin) {
        if (!event.path("specversion").asText().equals("1.0")) {
            throw new InvalidFieldException("/specversion", "must be 1.0");
        }
        for (String attribute : List.of("id", "source", "type")) {
            if (!event.path(attribute).isTextual()
                    || event.path(attribute).asText().isEmpty()) {
                throw new InvalidFieldException("/" + attribute, "a CloudEvent needs this attribute, as text");
            }
        }
        if (!event.has("data")) {
            throw new InvalidFieldException("/data", "must hold an item or an array of items");
        }
        return readItems(event.get("data"), "/data", verbOf(event.get("type").asText()), origin);
    }

    private static Reading readItems(JsonNode node, String pointer, Optional<Verb> verb, Origin origin) {
        if (node.isObject()) {
            return new Reading.Parts(List.of(readItem(new Fields(node, pointer), verb, origin)), List.of(), Map.of());
        }
        if (!node.isArray() || node.isEmpty()) {
            throw new InvalidFieldException(pointer, "send one item as an object, or several as an array");
        }
        if (node.size() > ITEMS_MAX) {
            throw new InvalidFieldException(pointer, "send at most " + ITEMS_MAX + " items in one delivery");
        }
        List<ItemReceived> items = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            items.add(readItem(new Fields(node.get(i), pointer + "/" + i), verb, origin));
        }
        return new Reading.Parts(items, List.of(), Map.of());
    }

    private static ItemReceived readItem(Fields fields, Optional<Verb> eventVerb, Origin origin) {
        Kind kind = fields.oneOf("kind", Kind.values(), Kind::wireName)
                .orElseThrow(() -> fields.invalid("kind", "is required: one of " + wireNames()));
        Verb verb = fields.oneOf("verb", Verb.values(), Verb::wireName)
                .or(() -> eventVerb)
                .orElse(Verb.CREATED);
        ItemDraft draft = new ItemDraft(origin.connection().platform(), kind, verb, fields.requiredId("nativeId"));
        draft.parentId = fields.id("parentId").orElse(null);
        draft.threadId = fields.id("threadId").orElse(null);
        draft.author = fields.author("author");
        draft.text = fields.text("text").orElse(null);
        draft.language = fields.text("language").orElse(null);
        draft.reaction = fields.text("reaction").orElse(null);
        draft.links = fields.texts("links");
        draft.hashtags = fields.texts("hashtags");
        draft.mentions = fields.texts("mentions");
        draft.media = fields.media("media");
        draft.createdAt = fields.time("createdAt").orElse(null);
        draft.editedAt = fields.time("editedAt").orElse(null);
        draft.permalink = fields.text("permalink").orElse(null);
        draft.engagement = fields.counts("engagement");
        draft.revision = fields.id("version").orElse(null);
        draft.imported = fields.flag("history");
        if (verb == Verb.CREATED && kind != Kind.REACTION && draft.text == null && draft.media.isEmpty()) {
            throw fields.invalid("text", "is required for something that was created without media");
        }
        return draft.received(origin, fields.node());
    }

    private static Optional<Verb> verbOf(String cloudEventType) {
        return EventType.named(cloudEventType)
                .flatMap(type -> Arrays.stream(Verb.values())
                        .filter(verb -> verb.wireName().equals(type.verb()))
                        .findFirst());
    }

    private static String wireNames() {
        return String.join(
                ", ", Arrays.stream(Kind.values()).map(Kind::wireName).toList());
    }
}

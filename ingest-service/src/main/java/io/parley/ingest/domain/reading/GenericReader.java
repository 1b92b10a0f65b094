package io.parley.ingest.domain.reading;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.contract.EventType;
import io.parley.contract.ItemReceived;
import io.parley.contract.Kind;
import io.parley.contract.Verb;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads the generic door's bodies: Parley's own item JSON, one or an array, or one CloudEvent in structured mode
 * (CloudEvents JSON format 1.0) whose data is that.
 */
public final class GenericReader {

    private GenericReader() {}

    /** Reads all items or says what is wrong with the first bad one. */
    public static GenericReading read(byte[] body, Origin origin, int itemsMax) {
        try {
            JsonNode root = NativeJson.parse(body);
            if (root.has("specversion")) {
                return readCloudEvent(root, origin, itemsMax);
            }
            return readItems(root, "", Optional.empty(), origin, itemsMax);
        } catch (NativeJson.UnreadableBodyException e) {
            return new GenericReading.Invalid("", String.valueOf(e.getMessage()));
        } catch (InvalidFieldException e) {
            return new GenericReading.Invalid(e.pointer(), String.valueOf(e.getMessage()));
        }
    }

    private static GenericReading readCloudEvent(JsonNode event, Origin origin, int itemsMax) {
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
        return readItems(event.get("data"), "/data", verbOf(event.get("type").asText()), origin, itemsMax);
    }

    private static GenericReading readItems(
            JsonNode node, String pointer, Optional<Verb> verb, Origin origin, int itemsMax) {
        if (node.isObject()) {
            return new GenericReading.Items(List.of(readItem(new Fields(node, pointer), verb, origin)));
        }
        if (!node.isArray() || node.isEmpty()) {
            throw new InvalidFieldException(pointer, "send one item as an object, or several as an array");
        }
        if (node.size() > itemsMax) {
            throw new InvalidFieldException(pointer, "send at most " + itemsMax + " items in one delivery");
        }
        List<ItemReceived> items = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            items.add(readItem(new Fields(node.get(i), pointer + "/" + i), verb, origin));
        }
        return new GenericReading.Items(items);
    }

    private static ItemReceived readItem(Fields fields, Optional<Verb> eventVerb, Origin origin) {
        Kind kind = fields.oneOf("kind", Kind.values(), Kind::wireName)
                .orElseThrow(() -> fields.invalid("kind", "is required: one of " + wireNames()));
        Verb verb = fields.oneOf("verb", Verb.values(), Verb::wireName)
                .or(() -> eventVerb)
                .orElse(Verb.CREATED);
        ItemDraft draft = new ItemDraft(kind, verb, fields.requiredId("nativeId"));
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

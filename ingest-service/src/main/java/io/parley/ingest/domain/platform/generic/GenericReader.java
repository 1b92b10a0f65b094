package io.parley.ingest.domain.platform.generic;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.ingest.domain.reading.InvalidFieldException;
import io.parley.ingest.domain.reading.NativeJson;
import io.parley.ingest.domain.reading.UnreadableBodyException;
import io.parley.ingest.domain.signature.StandardWebhooks;
import io.parley.ingest.domain.webhook.Delivery;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Reading;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the generic door's bodies: Parley's own item JSON, one or an array, bare or in the envelope that Standard Webhooks
 * advises, or CloudEvents whose data is that, in each of the three modes of their HTTP binding. All items are taken or none.
 */
final class GenericReader {

    private static final String EVENT = "application/cloudevents";

    /** Without a suffix it is JSON as well: the format that every CloudEvents implementation must know. */
    private static final Set<String> EVENT_TYPES =
            Set.of(EVENT, EVENT + "+json", EVENT + "-batch", EVENT + "-batch+json");

    private GenericReader() {}

    /** Reads all items or says what is wrong with the first bad one. */
    static Reading read(Delivery delivery, Origin origin) {
        String type = delivery.mediaType();
        boolean eventFormat = type.startsWith(EVENT);
        if (eventFormat && !EVENT_TYPES.contains(type)) {
            return new Reading.Invalid(
                    415,
                    "",
                    "Of the CloudEvents formats only JSON is read: " + EVENT + "+json or " + EVENT + "-batch+json.");
        }
        if (!eventFormat && !type.isEmpty() && !ContentType.isJson(type)) {
            return new Reading.Invalid(
                    415, "", "Content-Type must be application/json, " + EVENT + "+json or " + EVENT + "-batch+json.");
        }
        try {
            GenericItems items = new GenericItems(origin);
            read(type, delivery, items);
            return new Reading.Parts(items.all(), List.of(), Map.of());
        } catch (UnreadableBodyException e) {
            return new Reading.Invalid(400, "", String.valueOf(e.getMessage()));
        } catch (InvalidFieldException e) {
            return new Reading.Invalid(400, e.pointer(), String.valueOf(e.getMessage()));
        }
    }

    private static void read(String type, Delivery delivery, GenericItems items) {
        boolean binary = !type.startsWith(EVENT) && CloudEventHeaders.areIn(delivery);
        CloudEventReader events = new CloudEventReader(items);
        if (binary) {
            events.binary(delivery);
            return;
        }
        JsonNode root = NativeJson.parse(delivery.body());
        if (type.startsWith(EVENT + "-batch")) {
            events.batch(root);
        } else if (type.startsWith(EVENT) || root.has("specversion")) {
            events.structured(root, "");
        } else if (isEnvelope(root)) {
            Happened happened = Happened.named(root.get("type").textValue());
            items.add(root.get("data"), "/data", happened, StandardWebhooks.messageId(delivery));
        } else {
            items.add(root, "", Happened.UNSAID, StandardWebhooks.messageId(delivery));
        }
    }

    /** {@code type}, {@code timestamp} and {@code data}; an item has none of these, but may have fields that nobody knows. */
    private static boolean isEnvelope(JsonNode root) {
        return root.path("type").isTextual() && root.hasNonNull("data") && !root.has("kind") && !root.has("nativeId");
    }
}

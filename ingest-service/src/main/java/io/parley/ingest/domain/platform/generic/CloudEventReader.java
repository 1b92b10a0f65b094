package io.parley.ingest.domain.platform.generic;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudevents.CloudEvent;
import io.parley.contract.EventType;
import io.parley.contract.Verb;
import io.parley.ingest.domain.reading.Fields;
import io.parley.ingest.domain.reading.InvalidFieldException;
import io.parley.ingest.domain.reading.NativeJson;
import io.parley.ingest.domain.reading.UnreadableBodyException;
import io.parley.ingest.domain.signature.Encoding;
import io.parley.ingest.domain.signature.StandardWebhooks;
import io.parley.ingest.domain.webhook.Delivery;
import java.util.Optional;

/**
 * Reads CloudEvents whose data is an item or an array of them, in the modes of the HTTP binding 1.0 and the JSON format 1.0.
 * The format's own library is not asked: it takes null for a value and a wrong {@code specversion} for a right one, and
 * cannot say where in a batch a mistake is.
 */
final class CloudEventReader {

    private static final String DATA = "data";
    private static final String BASE64 = "data_base64";

    private final GenericItems items;

    CloudEventReader(GenericItems items) {
        this.items = items;
    }

    /**
     * Attributes in headers, data in the body. The signature does not cover headers: they must be right, but decide nothing,
     * lest somebody who has one signed delivery makes another fact of it.
     */
    void binary(Delivery delivery) {
        CloudEvent event = CloudEventHeaders.read(delivery);
        items.add(NativeJson.parse(delivery.body()), "", Happened.UNSAID, StandardWebhooks.messageId(delivery));
        verb(event).ifPresent(said -> {
            if (items.all().stream().anyMatch(item -> item.verb() != said)) {
                throw new InvalidFieldException(
                        "",
                        "the header ce-type is not signed: what it says happened, " + said.wireName()
                                + ", must be the verb of each item too");
            }
        });
    }

    /** Many events, or none at all. */
    void batch(JsonNode root) {
        if (!root.isArray() || root.size() > GenericItems.ITEMS_MAX) {
            throw new InvalidFieldException("", "a batch is an array of at most " + GenericItems.ITEMS_MAX + " events");
        }
        for (int i = 0; i < root.size(); i++) {
            structured(root.get(i), "/" + i);
        }
    }

    /** Attributes and data in one JSON object. */
    void structured(JsonNode node, String pointer) {
        Fields fields = new Fields(node, pointer);
        CloudEvent event = CloudEventAttributes.ofMembers(node, pointer);
        if (event.getDataContentType() != null && !ContentType.isJson(event.getDataContentType())) {
            throw fields.invalid("datacontenttype", "must be JSON, such as application/json");
        }
        if (node.hasNonNull(DATA) && node.hasNonNull(BASE64)) {
            throw fields.invalid(BASE64, "must not stand beside data");
        }
        if (node.hasNonNull(BASE64)) {
            encoded(fields, event);
        } else if (node.hasNonNull(DATA)) {
            items.add(node.get(DATA), pointer + "/" + DATA, otherwise(event), message(event));
        } else {
            throw fields.invalid(DATA, "must hold an item or an array of items");
        }
    }

    private void encoded(Fields fields, CloudEvent event) {
        byte[] bytes = fields.text(BASE64)
                .flatMap(Encoding.BASE64::decode)
                .orElseThrow(() -> fields.invalid(BASE64, "must be base64"));
        try {
            items.add(NativeJson.parse(bytes), "", otherwise(event), message(event));
        } catch (UnreadableBodyException e) {
            throw fields.invalid(BASE64, "decoded: " + e.getMessage());
        } catch (InvalidFieldException e) {
            // No pointer leads into what is encoded.
            throw fields.invalid(BASE64, "decoded, at '" + e.pointer() + "': " + e.getMessage());
        }
    }

    private static Optional<Verb> verb(CloudEvent event) {
        return EventType.named(event.getType()).flatMap(type -> Happened.verb(type.verb()));
    }

    private static Happened otherwise(CloudEvent event) {
        return new Happened(Optional.empty(), verb(event));
    }

    /** Source and id name an event for good, also where it comes once more in another delivery. */
    private static Optional<String> message(CloudEvent event) {
        return Optional.of(event.getSource() + "\0" + event.getId());
    }
}

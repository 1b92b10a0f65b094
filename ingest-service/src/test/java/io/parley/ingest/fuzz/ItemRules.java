package io.parley.ingest.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.parley.contract.Event;
import io.parley.contract.EventCodec;
import io.parley.contract.EventType;
import io.parley.contract.Item;
import io.parley.contract.ItemReceived;
import io.parley.contract.Topic;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Platform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** What holds for every item, whatever it was read from. */
final class ItemRules {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    /** What a record holds besides the content of the body: names of fields, and ids of at most 512 characters. */
    private static final int RECORD_BYTES = 16 << 10;

    private ItemRules() {}

    static void check(ItemReceived received, Platform platform, Origin origin, int bodyBytes) {
        Item item = received.item();
        Must.hold(!item.nativeId().isBlank() && !item.version().isBlank(), () -> "no id: " + item);
        Must.hold(item.platform().equals(platform.name()), () -> "platform: " + item);
        Must.hold(item.brand().equals(origin.connection().brand()), () -> "brand: " + item);
        Must.hold(isTime(item.createdAt()) && isTime(item.editedAt()), () -> "time: " + item);
        ProducerRecord<String, byte[]> record = record(received);
        Must.hold(
                record.value().length
                        <= RECORD_BYTES + (long) bodyBytes * Topic.RECORD_BYTES_MAX / platform.bodyBytesMax(),
                () -> record.value().length + " bytes of record from " + bodyBytes + " of body");
        storable(record.value());
        Must.hold(
                EventCodec.read(record.headers(), record.value()).data() instanceof ItemReceived stored
                        && stored.item().equals(item)
                        && stored.eventId().equals(received.eventId()),
                () -> "comes back as something else: " + item);
    }

    private static boolean isTime(@Nullable Instant time) {
        return time == null || (!time.isBefore(EARLIEST) && !time.isAfter(LATEST));
    }

    /** The record as {@code InboxPublisher} writes it. */
    private static ProducerRecord<String, byte[]> record(ItemReceived received) {
        Item item = received.item();
        Event<ItemReceived> event = new Event<>(
                EventType.ITEM_RECEIVED,
                received.eventId(),
                item.id(),
                item.brand(),
                item.receivedAt(),
                null,
                received);
        return EventCodec.write(event, item.itemKey(), item.receivedAt().toEpochMilli());
    }

    private static void storable(byte[] json) {
        try {
            storable(MAPPER.readTree(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void storable(JsonNode node) {
        if (node.isTextual()) {
            Must.beStorable(node.textValue());
        }
        node.properties().forEach(field -> {
            Must.beStorable(field.getKey());
            storable(field.getValue());
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            storable(node.get(i));
        }
    }
}

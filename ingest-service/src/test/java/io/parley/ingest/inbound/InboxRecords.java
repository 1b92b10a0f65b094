package io.parley.ingest.inbound;

import io.parley.contract.Author;
import io.parley.contract.Event;
import io.parley.contract.EventCodec;
import io.parley.contract.EventType;
import io.parley.contract.Item;
import io.parley.contract.ItemReceived;
import io.parley.contract.Kind;
import io.parley.contract.Verb;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** Records of the inbox, as the doors write them. */
final class InboxRecords {

    static final Instant ARRIVAL = Instant.parse("2026-03-14T09:26:53.589Z");
    static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private InboxRecords() {}

    static TestRecord<String, byte[]> of(Item item, Verb verb) {
        return of(item, verb, ARRIVAL);
    }

    static TestRecord<String, byte[]> of(Item item, Verb verb, Instant arrival) {
        ItemReceived received = new ItemReceived(item, verb, null);
        ProducerRecord<String, byte[]> record = EventCodec.write(
                new Event<>(
                        EventType.ITEM_RECEIVED, received.eventId(), item.id(), item.brand(), arrival, TRACE, received),
                item.itemKey(),
                arrival.toEpochMilli());
        return new TestRecord<>(record.key(), record.value(), record.headers(), arrival);
    }

    static Draft item(String nativeId) {
        return new Draft(nativeId);
    }

    /** A comment that says nothing but its id until told otherwise. */
    static final class Draft {
        private final String nativeId;
        private Kind kind = Kind.COMMENT;
        private String brand = "harbour";
        private String version = Item.FIRST_VERSION;
        private @Nullable String thread;
        private @Nullable Author author;
        private @Nullable String text;

        private Draft(String nativeId) {
            this.nativeId = nativeId;
        }

        Draft kind(Kind kind) {
            this.kind = kind;
            return this;
        }

        Draft brand(String brand) {
            this.brand = brand;
            return this;
        }

        Draft version(String version) {
            this.version = version;
            return this;
        }

        Draft thread(String thread) {
            this.thread = thread;
            return this;
        }

        Draft author(String id) {
            this.author = new Author(id, null, null, false);
            return this;
        }

        Draft text(@Nullable String text) {
            this.text = text;
            return this;
        }

        Item build() {
            return new Item(
                    "generic:" + nativeId,
                    "generic",
                    brand + "-generic",
                    brand,
                    kind,
                    nativeId,
                    null,
                    thread,
                    version,
                    author,
                    text,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    null,
                    ARRIVAL,
                    null,
                    Map.of(),
                    false);
        }
    }
}

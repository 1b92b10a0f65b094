package io.parley.ingest.inbound;

import io.parley.chassis.Accounting;
import io.parley.contract.EventType;
import io.parley.contract.Topic;
import io.parley.ingest.IngestConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;

/**
 * {@code ingest-inbox} → each event once, completed from what is remembered of its item → the clean topic of its kind.
 * The inbox is keyed by item, so both memories of an item are where its events are.
 */
@ApplicationScoped
class IngestTopology {

    static final String CLEAN = "clean";
    static final String DEAD = "dead";
    static final String SEEN_STORE = "seen-events";
    static final String ITEMS_STORE = "items";

    private static final String TYPE_HEADER = "ce_type";
    private static final String SERVICE = "ingest-service";
    private static final String INBOX = "inbox";
    private static final String DEDUPLICATE = "deduplicate-and-complete";

    @Produces
    Topology topology(IngestConfig config, Accounting accounting) {
        return build(config.rememberEvents(), config.rememberItems(), accounting);
    }

    static Topology build(Duration rememberEvents, Duration rememberItems, Accounting accounting) {
        Serde<String> text = Serdes.String();
        Serde<byte[]> bytes = Serdes.ByteArray();
        return new Topology()
                .addSource(INBOX, text.deserializer(), bytes.deserializer(), Topic.INGEST_INBOX.topicName())
                .addProcessor(DEDUPLICATE, () -> new InboxProcessor(rememberEvents, rememberItems, accounting), INBOX)
                .addStateStore(memory(SEEN_STORE, rememberEvents), DEDUPLICATE)
                .addStateStore(memory(ITEMS_STORE, rememberItems), DEDUPLICATE)
                .addSink(
                        CLEAN,
                        (key, value, context) -> cleanTopic(context.headers()),
                        text.serializer(),
                        bytes.serializer(),
                        DEDUPLICATE)
                .addSink(
                        DEAD,
                        Topic.INGEST_INBOX.deadLetterFor(SERVICE),
                        text.serializer(),
                        bytes.serializer(),
                        DEDUPLICATE);
    }

    /** The event's type, which the processor wrote into the headers, knows its topic. */
    private static String cleanTopic(Headers headers) {
        String type = new String(headers.lastHeader(TYPE_HEADER).value(), StandardCharsets.UTF_8);
        return EventType.named(type).orElseThrow().topic().topicName();
    }

    /** A windowed store drops whole segments as time passes: bounded on disk, without a sweep of ours. */
    private static StoreBuilder<WindowStore<String, byte[]>> memory(String name, Duration retention) {
        return Stores.windowStoreBuilder(
                Stores.persistentWindowStore(name, retention, retention, false), Serdes.String(), Serdes.ByteArray());
    }
}

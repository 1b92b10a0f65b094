package io.parley.ingest.inbound;

import io.parley.chassis.Accounting;
import io.parley.chassis.Tracing;
import io.parley.contract.DeadLetter;
import io.parley.contract.Event;
import io.parley.contract.EventCodec;
import io.parley.contract.Item;
import io.parley.contract.ItemReceived;
import io.parley.contract.Json;
import io.parley.contract.Topic;
import io.parley.contract.UnreadableEventException;
import io.parley.contract.Verb;
import io.parley.contract.Versions;
import io.parley.ingest.domain.ItemMemory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Lets each event through once, completed; what it cannot read goes to the dead-letter topic as it is. */
final class InboxProcessor implements Processor<String, byte[], String, byte[]> {

    private static final Logger LOG = Logger.getLogger(InboxProcessor.class);
    private static final byte[] SEEN = {1};

    /** Replicas' clocks differ: a first copy may carry a slightly later arrival than its redelivery. */
    private static final Duration CLOCK_SKEW_MAX = Duration.ofMinutes(10);

    private final Duration rememberEvents;
    private final Duration rememberItems;
    private final Accounting accounting;

    private ProcessorContext<String, byte[]> context;
    private WindowStore<String, byte[]> seen;
    private WindowStore<String, byte[]> items;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
    InboxProcessor(Duration rememberEvents, Duration rememberItems, Accounting accounting) {
        this.rememberEvents = rememberEvents;
        this.rememberItems = rememberItems;
        this.accounting = accounting;
    }

    @Override
    public void init(ProcessorContext<String, byte[]> context) {
        this.context = context;
        this.seen = context.getStateStore(IngestTopology.SEEN_STORE);
        this.items = context.getStateStore(IngestTopology.ITEMS_STORE);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        accounting.received(Topic.INGEST_INBOX);
        switch (read(record)) {
            case Unreadable unreadable -> bury(record, unreadable.reason());
            case Readable readable -> takeOn(readable.event(), readable.received(), record.timestamp());
        }
    }

    private void takeOn(Event<?> event, ItemReceived received, long timestamp) {
        Remembered remembered = newest(items, received.item().itemKey(), timestamp, rememberItems)
                .map(found -> new Remembered(memory(found.value), found.key))
                .orElse(Remembered.NOTHING);
        if (isNew(event.id(), timestamp)) {
            Verb verb = remembered.memory().verb(received.item(), received.verb());
            publish(received.item(), verb, remembered, event.traceparent(), timestamp);
        } else if (received.verb() == Verb.CREATED && remembered.memory().lacks(received.item())) {
            complete(received.item(), remembered, event.traceparent(), timestamp);
        } else {
            accounting.skipped(Topic.INGEST_INBOX, "redelivered");
        }
    }

    /** A fuller copy of what was created with less goes on as an edit. */
    private void complete(Item copy, Remembered remembered, @Nullable String traceparent, long timestamp) {
        Item fuller = copy.withVersion(Versions.of(Verb.EDITED, null, copy.text(), copy.media()));
        String id = Versions.eventId(fuller.brand(), fuller.id(), Verb.EDITED.wireName(), fuller.version());
        if (isNew(id, timestamp)) {
            publish(fuller, Verb.EDITED, remembered, traceparent, timestamp);
        } else {
            accounting.skipped(Topic.INGEST_INBOX, "redelivered");
        }
    }

    /** Whether the fact comes for the first time; from now on it is known. */
    private boolean isNew(String eventId, long timestamp) {
        if (newest(seen, eventId, timestamp, rememberEvents).isPresent()) {
            return false;
        }
        seen.put(eventId, SEEN, timestamp);
        return true;
    }

    private void publish(Item item, Verb verb, Remembered remembered, @Nullable String traceparent, long timestamp) {
        try (Tracing.Hop hop = Tracing.hop("deduplicate", traceparent)) {
            Item completed = remembered.memory().complete(item, verb);
            // Not before what is there already, or a replica with a slow clock would write what nobody reads.
            long at = Math.max(timestamp, remembered.at());
            items.put(completed.itemKey(), bytes(remembered.memory().after(completed, verb)), at);
            Event<Item> event = Event.of(completed, verb, Instant.now(), hop.traceparent());
            ProducerRecord<String, byte[]> clean = EventCodec.write(event, completed.threadKey(), timestamp);
            context.forward(new Record<>(clean.key(), clean.value(), timestamp, clean.headers()), IngestTopology.CLEAN);
            accounting.emitted(Topic.INGEST_INBOX);
        }
    }

    private void bury(Record<String, byte[]> record, String reason) {
        Optional<RecordMetadata> source = context.recordMetadata();
        RecordHeaders headers = new RecordHeaders(record.headers());
        DeadLetter.mark(
                headers,
                reason,
                Topic.INGEST_INBOX.topicName(),
                source.map(RecordMetadata::partition).orElse(null),
                source.map(RecordMetadata::offset).orElse(null));
        context.forward(record.withHeaders(headers), IngestTopology.DEAD);
        accounting.deadLettered(Topic.INGEST_INBOX, "unreadable");
        LOG.warnf("dead-lettered topic=%s reason=%s", Topic.INGEST_INBOX.topicName(), reason);
    }

    private static Decoded read(Record<String, byte[]> record) {
        try {
            Event<?> event = EventCodec.read(record.headers(), record.value());
            return event.data() instanceof ItemReceived received
                    ? new Readable(event, received)
                    : new Unreadable("an event of type " + event.type().name() + " does not belong here");
        } catch (UnreadableEventException e) {
            return new Unreadable(String.valueOf(e.getMessage()));
        }
    }

    private static Optional<KeyValue<Long, byte[]>> newest(
            WindowStore<String, byte[]> store, String key, long timestamp, Duration remembered) {
        Instant from = Instant.ofEpochMilli(Math.max(0, timestamp - remembered.toMillis()));
        Instant to = Instant.ofEpochMilli(timestamp).plus(CLOCK_SKEW_MAX);
        try (WindowStoreIterator<byte[]> newestFirst = store.backwardFetch(key, from, to)) {
            return newestFirst.hasNext() ? Optional.of(newestFirst.next()) : Optional.empty();
        }
    }

    private static ItemMemory memory(byte[] stored) {
        try {
            return Json.MAPPER.readValue(stored, ItemMemory.class);
        } catch (IOException e) {
            // Left by another version, say. To stop here would stop all that waits behind this item.
            LOG.warn("what was remembered of an item cannot be read, so it is taken as new");
            return ItemMemory.EMPTY;
        }
    }

    private static byte[] bytes(ItemMemory memory) {
        try {
            return Json.MAPPER.writeValueAsBytes(memory);
        } catch (IOException e) {
            throw new UncheckedIOException("an item's memory must be writable", e);
        }
    }

    /** What is known of an item, and since when, in ms. */
    private record Remembered(ItemMemory memory, long at) {

        private static final Remembered NOTHING = new Remembered(ItemMemory.EMPTY, 0);
    }

    private sealed interface Decoded {}

    private record Readable(Event<?> event, ItemReceived received) implements Decoded {}

    private record Unreadable(String reason) implements Decoded {}
}

package io.parley.localstack.watch;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parley.contract.Author;
import io.parley.contract.DeadLetter;
import io.parley.contract.Event;
import io.parley.contract.EventCodec;
import io.parley.contract.EventType;
import io.parley.contract.Item;
import io.parley.contract.ItemReceived;
import io.parley.contract.Kind;
import io.parley.contract.Sentiment;
import io.parley.contract.SentimentScored;
import io.parley.contract.SentimentWithdrawn;
import io.parley.contract.Topic;
import io.parley.contract.TrendsItem;
import io.parley.contract.Verb;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/** Records as each stage writes them, about made-up items. */
final class TopicRecords {

    private static final Instant AT = Instant.parse("2026-03-14T09:26:53.589Z");
    private static final Sentiment NEUTRAL = new Sentiment(
            Sentiment.Label.NEUTRAL,
            0.8,
            new Sentiment.Scores(0.1, 0.8, 0.1),
            Sentiment.Tier.FAST,
            "words",
            null,
            null,
            null);

    private TopicRecords() {}

    static Item item(Kind kind, String nativeId) {
        return item(kind, nativeId, false, false);
    }

    static Item history(String nativeId) {
        return item(Kind.COMMENT, nativeId, false, true);
    }

    static Item own(String nativeId) {
        return item(Kind.COMMENT, nativeId, true, false);
    }

    static Item ownHistory(String nativeId) {
        return item(Kind.COMMENT, nativeId, true, true);
    }

    static ConsumerRecord<String, byte[]> inbox(Item item, Verb verb) {
        ItemReceived received = new ItemReceived(item, verb, null);
        return record(
                new Event<>(EventType.ITEM_RECEIVED, received.eventId(), item.id(), item.brand(), AT, null, received));
    }

    static ConsumerRecord<String, byte[]> clean(Item item, Verb verb) {
        return record(Event.of(item, verb, AT, null));
    }

    static ConsumerRecord<String, byte[]> scored(Item item) {
        return record(Event.about(item, EventType.SENTIMENT_SCORED, AT, null, new SentimentScored(item, NEUTRAL)));
    }

    static ConsumerRecord<String, byte[]> withdrawn(Item item) {
        return record(Event.about(item, EventType.SENTIMENT_WITHDRAWN, AT, null, new SentimentWithdrawn(item)));
    }

    static ConsumerRecord<String, byte[]> collected(Item item) {
        return record(Event.about(
                item,
                EventType.TRENDS_ITEM_COLLECTED,
                AT,
                null,
                new TrendsItem(item.brand(), AT, new SentimentScored(item, NEUTRAL))));
    }

    static ConsumerRecord<String, byte[]> tick() {
        return record(new Event<>(
                EventType.CLOCK_TICKED,
                "harbour/clock/ticked/" + AT.toEpochMilli(),
                "clock",
                "harbour",
                AT,
                null,
                new TrendsItem("harbour", AT, null)));
    }

    static ConsumerRecord<String, byte[]> unreadable(Topic topic) {
        return record(topic.topicName(), "?".getBytes(UTF_8), new RecordHeaders());
    }

    static ConsumerRecord<String, byte[]> dead(Topic topic, String service) {
        Headers headers = DeadLetter.mark(new RecordHeaders(), "unreadable", topic.topicName(), 0, 1L);
        return record(topic.deadLetterFor(service), "?".getBytes(UTF_8), headers);
    }

    static ConsumerRecord<String, byte[]> deadAtADoor() {
        Headers headers = DeadLetter.mark(new RecordHeaders(), "unreadable", null, null, null);
        return record(Topic.INGEST_INBOX.deadLetterFor("ingest-service"), "?".getBytes(UTF_8), headers);
    }

    private static ConsumerRecord<String, byte[]> record(Event<?> event) {
        ProducerRecord<String, byte[]> written = EventCodec.write(event, "key", AT.toEpochMilli());
        return record(written.topic(), written.value(), written.headers());
    }

    private static ConsumerRecord<String, byte[]> record(String topic, byte[] value, Headers headers) {
        return new ConsumerRecord<>(
                topic,
                0,
                0,
                AT.toEpochMilli(),
                TimestampType.CREATE_TIME,
                0,
                0,
                "key",
                value,
                headers,
                Optional.empty());
    }

    private static Item item(Kind kind, String nativeId, boolean own, boolean history) {
        @Nullable Author author = own ? new Author("777", null, null, true) : null;
        return new Item(
                "generic:" + nativeId,
                "generic",
                "harbour-generic",
                "harbour",
                kind,
                nativeId,
                null,
                null,
                "0",
                author,
                "text",
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                AT,
                null,
                Map.of(),
                history);
    }
}

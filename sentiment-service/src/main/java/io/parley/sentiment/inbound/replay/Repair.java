package io.parley.sentiment.inbound.replay;

import io.parley.contract.Event;
import io.parley.contract.EventCodec;
import io.parley.contract.EventType;
import io.parley.contract.Item;
import io.parley.contract.SentimentEscalated;
import io.parley.contract.UnreadableEventException;
import io.parley.contract.Verb;
import io.parley.contract.Versions;
import io.parley.sentiment.inbound.Promised;
import java.time.Instant;
import java.util.Locale;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * What today's code makes of a dead letter: what happened to the item in it.
 *
 * @param traceparent of the event that died
 */
record Repair(Item item, Verb verb, @Nullable String traceparent) {

    /**
     * Reads a letter of either stage.
     *
     * @throws UnreadableEventException when it still cannot be read; the message says why
     */
    static Repair of(Headers headers, byte @Nullable [] value) {
        Event<?> event = EventCodec.read(headers, value);
        return switch (event.data()) {
            case SentimentEscalated _ -> {
                // The first stage takes it anew: it gives the fast score that a deadline needs.
                Item item = Promised.event(headers, value, SentimentEscalated.class, SentimentEscalated::item)
                        .data()
                        .item();
                yield new Repair(item, verbOf(item), event.traceparent());
            }
            default ->
                new Repair(
                        Promised.event(headers, value, Item.class, item -> item).data(),
                        Verb.valueOf(event.type().verb().toUpperCase(Locale.ROOT)),
                        event.traceparent());
        };
    }

    /** What a person says the letter should have been. */
    static Repair by(Item item) {
        return new Repair(item, verbOf(item), null);
    }

    /** The same, as history where it was written before {@code liveSince}: nobody wants an answer to it any more. */
    Repair aged(Instant liveSince) {
        return item.eventTime().isBefore(liveSince) ? new Repair(item.asHistory(), verb, traceparent) : this;
    }

    /** Id of the event that says the last word on this version of the item. */
    String finalId() {
        EventType last = verb == Verb.DELETED ? EventType.SENTIMENT_WITHDRAWN : EventType.SENTIMENT_SCORED;
        return Versions.eventId(item.brand(), item.id(), last.verb(), item.version());
    }

    private static Verb verbOf(Item item) {
        return item.version().equals(Item.FIRST_VERSION) ? Verb.CREATED : Verb.EDITED;
    }
}

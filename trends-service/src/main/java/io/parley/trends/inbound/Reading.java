package io.parley.trends.inbound;

import io.parley.contract.Event;
import io.parley.contract.EventCodec;
import io.parley.contract.UnreadableEventException;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** What reading a record came to. */
sealed interface Reading {

    /** An event of the contract; whether it belongs on its topic is for the reader to say. */
    record Readable(Event<?> event) implements Reading {}

    /** A poison pill, and why. */
    record Unreadable(String reason) implements Reading {}

    static Reading of(Headers headers, byte @Nullable [] value) {
        try {
            return new Readable(EventCodec.read(headers, value));
        } catch (UnreadableEventException e) {
            return new Unreadable(String.valueOf(e.getMessage()));
        }
    }

    /** An event that does not belong on the topic it is on. */
    static Unreadable stranger(Event<?> event) {
        return new Unreadable("an event of type " + event.type().name() + " does not belong here");
    }
}

package io.parley.sentiment.inbound;

import io.parley.contract.Event;
import io.parley.contract.EventCodec;
import io.parley.contract.Item;
import io.parley.contract.UnreadableEventException;
import io.parley.contract.Versions;
import java.util.function.Function;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Reads a record as the kind of event that its topic promises. */
public final class Promised {

    private Promised() {}

    /**
     * The event in a record.
     *
     * @param item finds the item in the data
     * @throws UnreadableEventException when it is not an event about an item with data of that type
     */
    public static <T> Event<T> event(Headers headers, byte @Nullable [] value, Class<T> type, Function<T, Item> item) {
        Event<?> event = EventCodec.read(headers, value);
        if (!type.isInstance(event.data())) {
            throw new UnreadableEventException(
                    event.type().name() + " does not belong on this topic, which is for " + type.getSimpleName());
        }
        T data = type.cast(event.data());
        Item about = item.apply(data);
        // What data lacks, JSON does not say: without its item's own id this is no event of the contract.
        if (about == null
                || !event.id()
                        .equals(Versions.eventId(
                                about.brand(), about.id(), event.type().verb(), about.version()))) {
            throw new UnreadableEventException("event " + event.id() + " is not about the item in its data");
        }
        return new Event<>(
                event.type(), event.id(), event.subject(), event.brandId(), event.time(), event.traceparent(), data);
    }
}

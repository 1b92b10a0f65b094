package io.parley.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One fact: CloudEvents attributes and the data record.
 *
 * @param id {@code <brand>/<subject>/<verb>/<version>}; the same fact always has the same
 * @param subject what it is about, mostly an item's id
 * @param time when Parley established it
 * @param traceparent W3C trace context of the hop that wrote it
 */
public record Event<T>(
        EventType type,
        String id,
        String subject,
        String brandId,
        Instant time,
        @Nullable String traceparent,
        T data) {

    /** An item as it stands on its clean topic. */
    public static Event<Item> of(Item item, Verb verb, Instant time, @Nullable String traceparent) {
        return new Event<>(
                EventType.of(item.kind(), verb),
                Versions.eventId(item.brand(), item.id(), verb.wireName(), item.version()),
                item.id(),
                item.brand(),
                time,
                traceparent,
                item);
    }

    /** A fact about an item: its id carries the verb of {@code type} and the item's version. */
    public static <T> Event<T> about(Item item, EventType type, Instant time, @Nullable String traceparent, T data) {
        return new Event<>(
                type,
                Versions.eventId(item.brand(), item.id(), type.verb(), item.version()),
                item.id(),
                item.brand(),
                time,
                traceparent,
                data);
    }
}

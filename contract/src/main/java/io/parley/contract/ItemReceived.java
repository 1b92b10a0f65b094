package io.parley.contract;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * On {@code ingest-inbox}: an item as it came through a door, redeliveries included.
 *
 * @param nativeFragment the platform's own JSON it was read from, kept so that a better reader can read it again
 */
public record ItemReceived(Item item, Verb verb, @Nullable JsonNode nativeFragment) {

    public ItemReceived {
        Required.part(item, "item");
        Required.part(verb, "verb");
    }

    /** Id of the fact; a redelivery has the same. */
    public String eventId() {
        return Versions.eventId(item.brand(), item.id(), verb.wireName(), item.version());
    }
}

package io.parley.ingest.domain.reading;

import io.parley.contract.ItemReceived;
import java.util.List;

/**
 * What the Facebook door found in a body, part by part.
 *
 * @param items what could be read
 * @param unreadable what should have been an item and could not be read; it is kept as a dead letter
 * @param ignored changes of kinds that are no items, such as new fields
 * @param foreign entries of another account
 */
public record FacebookReading(List<ItemReceived> items, List<Unreadable> unreadable, int ignored, int foreign) {

    /**
     * A part that should have been an item.
     *
     * @param bytes its native JSON, or the whole body where that is none
     * @param reason what is wrong with it
     */
    public record Unreadable(byte[] bytes, String reason) {}
}

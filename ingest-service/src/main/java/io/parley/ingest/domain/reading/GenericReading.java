package io.parley.ingest.domain.reading;

import io.parley.contract.ItemReceived;
import java.util.List;

/** What the generic door found in a body: all of it, or nothing. */
public sealed interface GenericReading {

    /** Every item of the delivery. */
    record Items(List<ItemReceived> items) implements GenericReading {}

    /**
     * The first thing that is wrong.
     *
     * @param pointer JSON pointer into the body (RFC 6901); empty for the body as a whole
     * @param detail what is wrong and what to send instead
     */
    record Invalid(String pointer, String detail) implements GenericReading {}
}

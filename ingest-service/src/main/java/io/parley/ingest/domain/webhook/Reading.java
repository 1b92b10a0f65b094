package io.parley.ingest.domain.webhook;

import io.parley.contract.ItemReceived;
import java.util.List;
import java.util.Map;

/** What a reader found in a verified delivery. */
public sealed interface Reading {

    /**
     * What could be told apart, part by part: a bad part never harms its neighbours.
     *
     * @param items what could be read
     * @param unreadable what should have been an item and could not be read; it is kept as a dead letter
     * @param leftOut how many parts were left out on purpose, by reason: {@code no-item} for what is no item, such as a
     *     new kind of event, {@code other-account} for another account's
     */
    record Parts(List<ItemReceived> items, List<Unreadable> unreadable, Map<String, Integer> leftOut)
            implements Reading {}

    /**
     * Nothing is taken, because its sender can be told what is wrong.
     *
     * @param status 400, or 415 for a format that is not understood
     * @param pointer JSON pointer into the body (RFC 6901); empty for the body as a whole
     * @param detail what is wrong and what to send instead
     */
    record Invalid(int status, String pointer, String detail) implements Reading {}

    /**
     * A part that should have been an item.
     *
     * @param bytes a delivery that holds this part only, in the platform's own bytes, so that a better reader can read it;
     *     the whole body where the part cannot be told apart
     * @param reason what is wrong with it
     */
    record Unreadable(byte[] bytes, String reason) {}
}

package io.parley.ingest.domain.replay;

import io.parley.contract.ItemReceived;
import io.parley.ingest.domain.webhook.Delivery;

/** One dead letter of the inbox. */
public sealed interface Letter {

    Position position();

    /**
     * A delivery, or the part of one, that a platform's reader could not read.
     *
     * @param imported whether a person brought it
     */
    record OfDelivery(Position position, String connection, boolean imported, Delivery delivery) implements Letter {}

    /** A record of the inbox that could not be decoded then and can be now. */
    record OfItem(Position position, ItemReceived received) implements Letter {}

    /** A record of the inbox that still cannot be decoded. */
    record Undecodable(Position position, String reason) implements Letter {}
}

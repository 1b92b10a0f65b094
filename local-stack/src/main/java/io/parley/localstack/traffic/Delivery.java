package io.parley.localstack.traffic;

import java.time.Duration;
import java.util.UUID;

/**
 * One signed request to a door.
 *
 * @param id the sender's name for it, the same however often it is sent
 * @param connection name of the connection in the brands file
 * @param items how many items the body holds, for counting
 * @param due when it is sent, counted from the first one
 */
public record Delivery(String id, String connection, byte[] body, int items, Duration due) {

    public Delivery(String connection, byte[] body, int items, Duration due) {
        this("msg_" + UUID.randomUUID(), connection, body, items, due);
    }

    /** One that is due at once. */
    public Delivery(String connection, byte[] body, int items) {
        this(connection, body, items, Duration.ZERO);
    }
}

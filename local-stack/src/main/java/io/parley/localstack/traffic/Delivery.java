package io.parley.localstack.traffic;

import java.time.Duration;

/**
 * One signed request to a door.
 *
 * @param connection name of the connection in the brands file
 * @param items how many items the body holds, for counting
 * @param due when it is sent, counted from the first one
 */
public record Delivery(String connection, byte[] body, int items, Duration due) {

    /** One that is due at once. */
    public Delivery(String connection, byte[] body, int items) {
        this(connection, body, items, Duration.ZERO);
    }
}

package io.parley.localstack.traffic;

/**
 * One signed request to a door.
 *
 * @param connection name of the connection in the brands file
 * @param items how many items the body holds, for counting
 */
public record Delivery(String connection, byte[] body, int items) {}

package io.parley.ingest.domain.webhook;

/**
 * A delivery that was read: what is to be stored of it, and what its dead letters need to be read again.
 *
 * @param delivery as it came; its body is not stored as a whole
 */
public record Taken(Origin origin, Delivery delivery, Reading.Parts parts) {}

package io.parley.ingest.domain.reading;

/** A body that cannot be parsed at all; the message is for the sender. */
public final class UnreadableBodyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableBodyException(String message) {
        super(message);
    }
}

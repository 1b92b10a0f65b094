package io.parley.ingest.domain.reading;

/** A field that is not what it must be; the message says what to send. */
public final class InvalidFieldException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String pointer;

    public InvalidFieldException(String pointer, String message) {
        super(message);
        this.pointer = pointer;
    }

    public String pointer() {
        return pointer;
    }
}

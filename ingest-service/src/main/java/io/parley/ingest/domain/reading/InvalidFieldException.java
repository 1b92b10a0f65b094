package io.parley.ingest.domain.reading;

/** A field that is not what it must be; the message says what to send. It does not leave this package. */
final class InvalidFieldException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String pointer;

    InvalidFieldException(String pointer, String message) {
        super(message);
        this.pointer = pointer;
    }

    String pointer() {
        return pointer;
    }
}

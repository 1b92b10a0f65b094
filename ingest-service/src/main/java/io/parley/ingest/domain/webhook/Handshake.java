package io.parley.ingest.domain.webhook;

/** How a platform's question whether somebody is there is answered. */
public sealed interface Handshake {

    /** It asked as it should. */
    record Agreed(Answer answer) implements Handshake {}

    /**
     * It did not.
     *
     * @param status 400, 403, 404 or 405
     * @param detail a sentence for whoever set up the webhook; says nothing about the secret
     */
    record Denied(int status, String detail) implements Handshake {}
}

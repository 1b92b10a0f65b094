package io.parley.ingest.domain.webhook;

/** How a platform's question whether somebody is there is answered. */
public sealed interface Handshake {

    /** It asked as it should. */
    record Agreed(Answer answer) implements Handshake {}

    /**
     * It asked as it should, and said how long it will deliver.
     *
     * @param part which of the connection's subscriptions
     */
    record Leased(Answer answer, String part, Lease lease) implements Handshake {}

    /**
     * It asked nothing: it says that it will not deliver. Anyone can say so, therefore nothing changes.
     *
     * @param reason a fixed word, for metrics
     * @param detail a sentence for those who run the service
     */
    record Reported(Answer answer, String reason, String detail) implements Handshake {}

    /**
     * It did not.
     *
     * @param status 400, 403, 404 or 405
     * @param detail a sentence for whoever set up the webhook; says nothing about the secret
     */
    record Denied(int status, String detail) implements Handshake {}
}

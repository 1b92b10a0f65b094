package io.parley.ingest.domain.signature;

/** Whether a delivery is from who it says it is from. */
public sealed interface Verification {

    /** The signature matches one of the connection's secrets. */
    record Verified() implements Verification {}

    /**
     * It does not.
     *
     * @param reason one of few fixed words, for metrics
     * @param detail a sentence for whoever set up the webhook; says nothing about the secret
     */
    record Refused(String reason, String detail) implements Verification {}
}

package io.parley.ingest.domain.webhook;

/** Whether a delivery is from who it says it is from. */
public sealed interface Verification {

    /**
     * The signature matches one of the connection's secrets.
     *
     * @param secret which of them, from 1, so that one sees when a rotated one is no longer used
     * @param content what to read: the body, or what was encrypted in it
     */
    record Verified(int secret, byte[] content) implements Verification {}

    /**
     * It does not.
     *
     * @param reason one of few fixed words, for metrics: {@code unsigned}, {@code stale} or {@code forged}
     * @param detail a sentence for whoever set up the webhook; says nothing about the secret
     */
    record Refused(String reason, String detail) implements Verification {}
}

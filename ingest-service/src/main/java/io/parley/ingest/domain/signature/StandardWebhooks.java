package io.parley.ingest.domain.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Standard Webhooks, symmetric scheme {@code v1}: base64 of HMAC-SHA256 over {@code id.timestamp.body}, a list of
 * signatures separated by spaces, any one may match. Secrets are base64 with or without the prefix {@code whsec_}.
 */
public final class StandardWebhooks {

    private static final String SECRET_PREFIX = "whsec_";
    private static final String VERSION_PREFIX = "v1,";

    private StandardWebhooks() {}

    /** The headers of one delivery; {@code timestamp} in seconds since the epoch, as sent. */
    public record Headers(
            @Nullable String id,
            @Nullable String timestamp,
            @Nullable String signature) {}

    /** The key in a configured secret, or an exception whose message does not contain it. */
    public static byte[] key(String secret) {
        String base64 = secret.startsWith(SECRET_PREFIX) ? secret.substring(SECRET_PREFIX.length()) : secret;
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "a Standard Webhooks secret is base64, mostly with " + SECRET_PREFIX + " in front");
        }
    }

    /** Checks one delivery over the exact bytes of its body. */
    public static Verification verify(
            List<String> secrets, Headers headers, byte[] body, Duration tolerance, Instant now) {
        String id = headers.id();
        String timestamp = headers.timestamp();
        String signatures = headers.signature();
        if (id == null || timestamp == null || signatures == null || id.isEmpty()) {
            return new Verification.Refused(
                    "unsigned", "Send the headers webhook-id, webhook-timestamp and webhook-signature.");
        }
        if (!withinTolerance(timestamp, tolerance, now)) {
            return new Verification.Refused(
                    "stale",
                    "webhook-timestamp must be seconds since the epoch and within " + tolerance + " of the time here.");
        }
        byte[] signed = (id + "." + timestamp + ".").getBytes(UTF_8);
        boolean matches = false;
        for (String secret : secrets) {
            byte[] expected = Base64.getEncoder().encode(Hmac.sha256(key(secret), signed, body));
            for (String signature : signatures.split(" ", -1)) {
                matches |= signature.startsWith(VERSION_PREFIX)
                        && MessageDigest.isEqual(
                                expected,
                                signature.substring(VERSION_PREFIX.length()).getBytes(UTF_8));
            }
        }
        return matches
                ? new Verification.Verified()
                : new Verification.Refused("forged", "webhook-signature does not match the body and the secret.");
    }

    private static boolean withinTolerance(String timestamp, Duration tolerance, Instant now) {
        try {
            Instant signedAt = Instant.ofEpochSecond(Long.parseLong(timestamp));
            return Duration.between(signedAt, now).abs().compareTo(tolerance) <= 0;
        } catch (RuntimeException e) {
            return false;
        }
    }
}

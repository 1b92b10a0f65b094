package io.parley.ingest.domain.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parley.ingest.domain.webhook.Delivery;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Verification;
import java.security.MessageDigest;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;

/**
 * Standard Webhooks, symmetric scheme {@code v1}: base64 of HMAC-SHA256 over {@code id.timestamp.body}, a list of
 * signatures separated by spaces, any one may match. Secrets are base64 with or without the prefix {@code whsec_}.
 */
public final class StandardWebhooks {

    private static final String SECRET_PREFIX = "whsec_";
    private static final String VERSION_PREFIX = "v1,";

    private StandardWebhooks() {}

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

    /** Whether a configured secret can be one. */
    public static boolean isSecret(String secret) {
        try {
            return key(secret).length > 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Checks one delivery over the exact bytes of its body. */
    public static Verification verify(Delivery delivery, Origin origin) {
        String id = delivery.header("webhook-id").orElse("");
        String timestamp = delivery.header("webhook-timestamp").orElse("");
        String signatures = delivery.header("webhook-signature").orElse("");
        if (id.isEmpty() || timestamp.isEmpty() || signatures.isEmpty()) {
            return new Verification.Refused(
                    "unsigned", "Send the headers webhook-id, webhook-timestamp and webhook-signature.");
        }
        if (!Timestamps.withinTolerance(timestamp, ChronoUnit.SECONDS, origin)) {
            return Timestamps.stale("webhook-timestamp", ChronoUnit.SECONDS, origin);
        }
        byte[] signed = (id + "." + timestamp + ".").getBytes(UTF_8);
        List<String> secrets = origin.connection().secrets();
        int matching = 0;
        for (int i = 0; i < secrets.size(); i++) {
            byte[] expected =
                    Base64.getEncoder().encode(Hmac.SHA256.over(key(secrets.get(i)), signed, delivery.body()));
            for (String signature : signatures.split(" ", -1)) {
                boolean matches = signature.startsWith(VERSION_PREFIX)
                        && MessageDigest.isEqual(
                                expected,
                                signature.substring(VERSION_PREFIX.length()).getBytes(UTF_8));
                matching = matches && matching == 0 ? i + 1 : matching;
            }
        }
        return matching > 0
                ? new Verification.Verified(matching, delivery.body())
                : new Verification.Refused("forged", "webhook-signature does not match the body and the secret.");
    }
}

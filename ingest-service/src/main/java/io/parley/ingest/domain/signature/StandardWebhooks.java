package io.parley.ingest.domain.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parley.ingest.domain.webhook.Delivery;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Verification;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Standard Webhooks: signatures over {@code id.timestamp.body} in base64, a list separated by spaces, each with the tag of
 * its scheme; any one may match. {@code v1} is HMAC-SHA256 with a shared secret ({@code whsec_}), {@code v1a} Ed25519 with
 * the sender's public key ({@code whpk_}); other tags are skipped.
 */
public final class StandardWebhooks {

    private static final List<String> HEADERS = List.of("id", "timestamp", "signature");

    /** Each one costs a pass over the body, and whoever sends them is not known yet. */
    private static final int SIGNATURES_MAX = 16;

    private StandardWebhooks() {}

    /** What is wrong with a configured secret, in a sentence that does not contain it. */
    public static Optional<String> problem(String secret) {
        try {
            WebhookKey.of(secret);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }

    /** The sender's name for what it delivers: the same on every try, another one for whatever else it delivers. */
    public static Optional<String> messageId(Delivery delivery) {
        return delivery.header(prefix(delivery) + "id");
    }

    /** Checks one delivery over the exact bytes of its body. */
    public static Verification verify(Delivery delivery, Origin origin) {
        String prefix = prefix(delivery);
        String id = delivery.header(prefix + "id").orElse("");
        String timestamp = delivery.header(prefix + "timestamp").orElse("");
        String signatures = delivery.header(prefix + "signature").orElse("");
        if (id.isEmpty() || timestamp.isEmpty() || signatures.isEmpty()) {
            return new Verification.Refused(
                    "unsigned", "Send the headers webhook-id, webhook-timestamp and webhook-signature.");
        }
        if (!Timestamps.withinTolerance(timestamp, ChronoUnit.SECONDS, origin)) {
            return Timestamps.stale(prefix + "timestamp", ChronoUnit.SECONDS, origin);
        }
        byte[] envelope = (id + "." + timestamp + ".").getBytes(UTF_8);
        List<String> secrets = origin.connection().secrets();
        int matching = 0;
        for (int i = 0; i < secrets.size(); i++) {
            WebhookKey key = WebhookKey.of(secrets.get(i));
            for (byte[] signature : tagged(key.tag(), signatures)) {
                boolean signed = key.signed(signature, envelope, delivery.body());
                matching = signed && matching == 0 ? i + 1 : matching;
            }
        }
        return matching > 0
                ? new Verification.Verified(matching, delivery.body())
                : new Verification.Refused(
                        "forged", prefix + "signature does not match the body and any secret of its kind.");
    }

    /** Svix's older names say the same; the two kinds are never mixed. */
    private static String prefix(Delivery delivery) {
        boolean standard = HEADERS.stream()
                .anyMatch(name -> delivery.header("webhook-" + name).isPresent());
        boolean older = HEADERS.stream()
                .anyMatch(name -> delivery.header("svix-" + name).isPresent());
        return older && !standard ? "svix-" : "webhook-";
    }

    private static List<byte[]> tagged(String tag, String signatures) {
        return Arrays.stream(signatures.split(" ", -1))
                .filter(signature -> signature.startsWith(tag))
                .limit(SIGNATURES_MAX)
                .map(signature -> Encoding.BASE64.decode(signature.substring(tag.length())))
                .flatMap(Optional::stream)
                .toList();
    }
}

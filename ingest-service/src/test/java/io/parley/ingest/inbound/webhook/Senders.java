package io.parley.ingest.inbound.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parley.localstack.traffic.Signatures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Signed deliveries of the made-up brand, as raw HTTP. */
final class Senders {

    static final String GENERIC = "/webhooks/generic/harbour-generic";
    static final String FACEBOOK = "/webhooks/facebook/harbour-facebook";
    static final String GENERIC_SECRET = "whsec_aGFyYm91ci10ZWEtdGVzdC1zZWNyZXQ=";
    static final String FACEBOOK_SECRET = "new-secret";

    private Senders() {}

    static String unique() {
        return UUID.randomUUID().toString();
    }

    static byte[] genericComment(String id) {
        return "{\"kind\": \"comment\", \"nativeId\": \"%s\", \"threadId\": \"t-%s\", \"text\": \"x\"}"
                .formatted(id, id)
                .getBytes(UTF_8);
    }

    static byte[] facebookComment(String id) {
        return """
                {"object": "page", "entry": [{"id": "777", "time": 1767225600, "changes": [{"field": "feed", "value":
                  {"item": "comment", "verb": "add", "post_id": "777_1", "comment_id": "1_%s", "parent_id": "777_1",
                   "from": {"id": "42", "name": "Ada Lind"}, "message": "x", "created_time": 1767225600}}]}]}""".formatted(id).getBytes(UTF_8);
    }

    /** Head lines of a delivery to the generic door, signed now, without a length. */
    static List<String> generic(byte[] body) {
        return generic(body, Instant.now());
    }

    static List<String> generic(byte[] body, Instant signedAt) {
        String timestamp = Long.toString(signedAt.getEpochSecond());
        return new ArrayList<>(List.of(
                "POST " + GENERIC + " HTTP/1.1",
                "Content-Type: application/json",
                "webhook-id: m1",
                "webhook-timestamp: " + timestamp,
                "webhook-signature: " + Signatures.standardWebhooks(GENERIC_SECRET, "m1", timestamp, body)));
    }

    /** Head lines of a delivery to the Facebook door, signed, without a length. */
    static List<String> facebook(byte[] body) {
        return new ArrayList<>(List.of(
                "POST " + FACEBOOK + " HTTP/1.1",
                "Content-Type: application/json",
                "X-Hub-Signature-256: " + Signatures.meta(FACEBOOK_SECRET, body)));
    }
}

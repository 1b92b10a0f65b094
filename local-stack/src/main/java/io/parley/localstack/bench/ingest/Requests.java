package io.parley.localstack.bench.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parley.localstack.traffic.Signatures;
import java.time.Instant;
import java.util.Random;
import java.util.StringJoiner;
import java.util.function.LongFunction;

/** Signed requests as bytes, by number; the same number is the same delivery again. */
final class Requests {

    static final String GENERIC = "bench-generic";
    static final String FACEBOOK = "bench-facebook";
    static final String ACCOUNT = "4711";
    static final String GENERIC_SECRET = "whsec_YmVuY2gtc2VjcmV0LWJlbmNoLXNlY3JldA==";
    static final String FACEBOOK_SECRET = "bench-app-secret";

    private static final String TEXT =
            "The oat flat white at the harbour shop was cold again today, and nobody there seemed"
                    + " to mind. Is the machine still broken? 🙁";

    private final String run = Long.toString(new Random().nextLong(1L << 40), 36);

    /** A door that only reads. */
    LongFunction<byte[]> readOnly() {
        return number -> http("/bench/read-only", genericBody(number), "");
    }

    LongFunction<byte[]> generic() {
        return number -> {
            byte[] body = genericBody(number);
            String id = "msg_" + run + "_" + number;
            String timestamp = Long.toString(Instant.now().getEpochSecond());
            return http(
                    "/webhooks/generic/" + GENERIC,
                    body,
                    "webhook-id: " + id + "\r\nwebhook-timestamp: " + timestamp + "\r\nwebhook-signature: "
                            + Signatures.standardWebhooks(GENERIC_SECRET, id, timestamp, body) + "\r\n");
        };
    }

    /** @param comments how many in one delivery */
    LongFunction<byte[]> facebook(int comments) {
        return number -> {
            byte[] body = facebookBody(number, comments);
            return http(
                    "/webhooks/facebook/" + FACEBOOK,
                    body,
                    "X-Hub-Signature-256: " + Signatures.meta(FACEBOOK_SECRET, body) + "\r\n");
        };
    }

    private byte[] genericBody(long number) {
        return ("{\"kind\":\"comment\",\"nativeId\":\"" + run + "-" + number + "\",\"threadId\":\"" + number % 500
                        + "\",\"author\":{\"id\":\"u" + number % 997 + "\",\"name\":\"Ada Lind\"},\"text\":\"" + TEXT
                        + "\"}")
                .getBytes(UTF_8);
    }

    private byte[] facebookBody(long number, int comments) {
        long now = Instant.now().getEpochSecond();
        StringJoiner changes = new StringJoiner(",");
        for (int i = 0; i < comments; i++) {
            String id = run + "_" + number + "x" + i + "c" + comments;
            changes.add("{\"field\":\"feed\",\"value\":{\"item\":\"comment\",\"verb\":\"add\",\"post_id\":\"" + ACCOUNT
                    + "_"
                    + number % 500 + "\",\"comment_id\":\"" + id + "\",\"parent_id\":\"" + ACCOUNT + "_" + number % 500
                    + "\",\"from\":{\"id\":\"" + number % 997 + "\",\"name\":\"Ada Lind\"},\"message\":\"" + TEXT
                    + "\",\"created_time\":" + now + "}}");
        }
        return ("{\"object\":\"page\",\"entry\":[{\"id\":\"" + ACCOUNT + "\",\"time\":" + now + ",\"changes\":["
                        + changes + "]}]}")
                .getBytes(UTF_8);
    }

    private static byte[] http(String path, byte[] body, String signature) {
        byte[] head = ("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + signature
                        + "Content-Length: " + body.length + "\r\n\r\n")
                .getBytes(UTF_8);
        byte[] request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        return request;
    }
}

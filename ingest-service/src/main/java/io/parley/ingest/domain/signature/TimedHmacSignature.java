package io.parley.ingest.domain.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parley.ingest.domain.webhook.Delivery;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Verification;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/**
 * One header with a signed time in seconds and a digest as {@code key=value} pairs, separated by commas; the digest is
 * HMAC-SHA256 in hex over {@code time.body}.
 *
 * @param header name of the header
 * @param timeKey key of the time
 * @param digestKey key of the digest
 */
public record TimedHmacSignature(String header, String timeKey, String digestKey) {

    /** Checks one delivery over the exact bytes of its body. */
    public Verification verify(Delivery delivery, Origin origin) {
        String value = delivery.header(header).orElse("");
        if (value.isEmpty()) {
            return new Verification.Refused("unsigned", "Send the header " + header + ".");
        }
        Map<String, String> pairs = pairs(value);
        String time = pairs.get(timeKey);
        String digest = pairs.get(digestKey);
        if (time == null || digest == null) {
            return new Verification.Refused(
                    "forged",
                    header + " must be " + timeKey + "=<seconds>," + digestKey + "=<digest in hex>, each key once.");
        }
        if (!Timestamps.withinTolerance(time, ChronoUnit.SECONDS, origin)) {
            return Timestamps.stale(timeKey + " in " + header, ChronoUnit.SECONDS, origin);
        }
        return new HmacSignature(header, "", Encoding.HEX, Hmac.SHA256)
                .verify(digest, delivery, origin.connection().secrets(), (time + ".").getBytes(UTF_8), delivery.body());
    }

    /** No pairs at all where a key comes twice: it is not clear which one counts. */
    private static Map<String, String> pairs(String value) {
        Map<String, String> pairs = new HashMap<>();
        for (String pair : value.split(",", -1)) {
            String[] keyAndValue = pair.strip().split("=", 2);
            if (keyAndValue.length == 2 && pairs.put(keyAndValue[0], keyAndValue[1]) != null) {
                return Map.of();
            }
        }
        return pairs;
    }
}

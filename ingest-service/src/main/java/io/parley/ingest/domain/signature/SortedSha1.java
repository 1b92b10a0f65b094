package io.parley.ingest.domain.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parley.ingest.domain.webhook.Answer;
import io.parley.ingest.domain.webhook.Delivery;
import io.parley.ingest.domain.webhook.Handshake;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Verification;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The query signature of WeChat and Weibo: hex of SHA-1 over the secret, {@code timestamp}, {@code nonce} and whatever
 * else is signed, sorted and joined. The body is not covered, unless it is that "whatever else".
 *
 * @param unit of the timestamp
 */
public record SortedSha1(ChronoUnit unit) {

    /** No markup and no line: an echo is for the platform, not for a browser, and holds no message. */
    private static final Pattern ECHO = Pattern.compile("[A-Za-z0-9_-]{1,128}");

    /**
     * Checks one request.
     *
     * @param parameter the query parameter with the signature
     * @param more signed besides secret, timestamp and nonce
     */
    public Verification verify(Delivery request, Origin origin, String parameter, String... more) {
        String signature = request.parameter(parameter).orElse("");
        String timestamp = request.parameter("timestamp").orElse("");
        String nonce = request.parameter("nonce").orElse("");
        if (signature.isEmpty() || timestamp.isEmpty() || nonce.isEmpty()) {
            return new Verification.Refused(
                    "unsigned", "Send the query parameters " + parameter + ", timestamp and nonce, each once.");
        }
        if (!Timestamps.withinTolerance(timestamp, unit, origin)) {
            return Timestamps.stale("timestamp", unit, origin);
        }
        List<byte[]> signed = new ArrayList<>(List.of(timestamp.getBytes(UTF_8), nonce.getBytes(UTF_8)));
        for (String text : more) {
            signed.add(text.getBytes(UTF_8));
        }
        return Secrets.anyOf(
                origin.connection().secrets(),
                Encoding.HEX.decode(signature).orElse(new byte[0]),
                secret -> digest(secret, signed),
                parameter,
                request.body());
    }

    /** The handshake: whoever signs gets {@code echostr} back. */
    public Handshake handshake(Delivery request, Origin origin) {
        return verify(request, origin, "signature") instanceof Verification.Verified
                ? echo(request.parameter("echostr"))
                : denied();
    }

    /** Gives an echo back, where it is one. */
    public static Handshake echo(Optional<String> echo) {
        return echo.filter(text -> ECHO.matcher(text).matches())
                .<Handshake>map(text -> new Handshake.Agreed(Answer.text(text)))
                .orElseGet(SortedSha1::denied);
    }

    /** One sentence for everything that can be wrong with a handshake. */
    public static Handshake denied() {
        return new Handshake.Denied(
                403,
                "The query needs timestamp, nonce, echostr and a signature over them with the secret in the brands"
                        + " file.");
    }

    /** Unsigned order of UTF-8 bytes is the order of code points, which UTF-16's is not. */
    private static byte[] digest(byte[] secret, List<byte[]> signed) {
        List<byte[]> sorted = new ArrayList<>(signed);
        sorted.add(secret);
        sorted.sort(Arrays::compareUnsigned);
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sorted.forEach(sha1::update);
            return sha1.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }
}

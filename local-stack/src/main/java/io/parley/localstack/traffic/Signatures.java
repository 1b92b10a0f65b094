package io.parley.localstack.traffic;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs deliveries as their senders do. Written apart from the code that verifies them, so that each checks the other. */
public final class Signatures {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String SECRET_PREFIX = "whsec_";

    private Signatures() {}

    /**
     * {@code webhook-signature} of Standard Webhooks, scheme v1.
     *
     * @param timestamp seconds since the epoch, as sent
     */
    public static String standardWebhooks(String secret, String id, String timestamp, byte[] body) {
        byte[] key = Base64.getDecoder()
                .decode(secret.startsWith(SECRET_PREFIX) ? secret.substring(SECRET_PREFIX.length()) : secret);
        Mac mac = mac(key);
        mac.update((id + "." + timestamp + ".").getBytes(UTF_8));
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
    }

    /** {@code X-Hub-Signature-256} of Meta. */
    public static String meta(String secret, byte[] body) {
        return "sha256=" + HexFormat.of().formatHex(mac(secret.getBytes(UTF_8)).doFinal(body));
    }

    private static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}

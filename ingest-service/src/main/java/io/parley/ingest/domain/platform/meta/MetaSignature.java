package io.parley.ingest.domain.platform.meta;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.parley.ingest.domain.signature.Encoding;
import io.parley.ingest.domain.signature.Hmac;
import io.parley.ingest.domain.signature.HmacSignature;
import io.parley.ingest.domain.webhook.Delivery;
import io.parley.ingest.domain.webhook.Verification;
import java.util.HexFormat;
import java.util.List;

/**
 * Meta's {@code X-Hub-Signature-256}: {@code sha256=} and lower-case hex of HMAC-SHA256 over the raw body with the app
 * secret. Meta signs the form of the body in which everything beyond ASCII is escaped; a body that arrives unescaped is
 * tried in that form too, and changed in no other way.
 */
final class MetaSignature {

    private static final HmacSignature SIGNATURE =
            new HmacSignature("X-Hub-Signature-256", "sha256=", Encoding.HEX, Hmac.SHA256);

    private MetaSignature() {}

    /** Checks one delivery. */
    static Verification verify(Delivery delivery, List<String> secrets) {
        Verification asSent = SIGNATURE.verify(delivery, secrets, delivery.body());
        return asSent instanceof Verification.Verified || isAscii(delivery.body())
                ? asSent
                : SIGNATURE.verify(delivery, secrets, escaped(delivery.body()));
    }

    private static boolean isAscii(byte[] body) {
        for (byte unit : body) {
            if (unit < 0) {
                return false;
            }
        }
        return true;
    }

    private static byte[] escaped(byte[] body) {
        String text = new String(body, UTF_8);
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit < 0x80) {
                escaped.append(unit);
            } else {
                escaped.append("\\u").append(HexFormat.of().toHexDigits(unit));
            }
        }
        return escaped.toString().getBytes(US_ASCII);
    }
}

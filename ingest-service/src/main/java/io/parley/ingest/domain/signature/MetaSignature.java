package io.parley.ingest.domain.signature;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Meta's {@code X-Hub-Signature-256}: {@code sha256=} and lower-case hex of HMAC-SHA256 over the raw body with the app
 * secret. Meta signs the form of the body in which everything beyond ASCII is escaped; a body that arrives unescaped is
 * tried in that form too, and changed in no other way.
 */
public final class MetaSignature {

    private static final String PREFIX = "sha256=";

    private MetaSignature() {}

    /** Checks one delivery. */
    public static Verification verify(List<String> secrets, @Nullable String header, byte[] body) {
        if (header == null || !header.startsWith(PREFIX)) {
            return new Verification.Refused("unsigned", "Send the header X-Hub-Signature-256.");
        }
        byte[] presented;
        try {
            presented = HexFormat.of().parseHex(header.substring(PREFIX.length()));
        } catch (IllegalArgumentException e) {
            return new Verification.Refused("forged", "X-Hub-Signature-256 must be sha256= and 64 hex digits.");
        }
        boolean matches = false;
        for (String secret : secrets) {
            byte[] key = secret.getBytes(UTF_8);
            matches |= MessageDigest.isEqual(Hmac.sha256(key, body), presented);
            matches |= MessageDigest.isEqual(Hmac.sha256(key, escaped(body)), presented);
        }
        return matches
                ? new Verification.Verified()
                : new Verification.Refused("forged", "X-Hub-Signature-256 does not match the body and the secret.");
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

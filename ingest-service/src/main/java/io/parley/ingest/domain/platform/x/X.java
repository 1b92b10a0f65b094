package io.parley.ingest.domain.platform.x;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.parley.contract.BrandsConfig;
import io.parley.ingest.domain.signature.Encoding;
import io.parley.ingest.domain.signature.Hmac;
import io.parley.ingest.domain.signature.HmacSignature;
import io.parley.ingest.domain.signature.Secrets;
import io.parley.ingest.domain.webhook.Answer;
import io.parley.ingest.domain.webhook.Delivery;
import io.parley.ingest.domain.webhook.Handshake;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Platform;
import io.parley.ingest.domain.webhook.Reading;
import io.parley.ingest.domain.webhook.Verification;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * X. The secrets are an app's OAuth 2.0 client secret and its consumer secret; the first of them answers X's check, so
 * the client secret stands first where the app has one.
 */
public final class X implements Platform {

    private static final String PREFIX = "sha256=";
    private static final HmacSignature SIGNATURE =
            new HmacSignature("X-Twitter-Webhooks-Signature-OAuth2", PREFIX, Encoding.BASE64, Hmac.SHA256);
    private static final HmacSignature OLD_SIGNATURE =
            new HmacSignature("X-Twitter-Webhooks-Signature", PREFIX, Encoding.BASE64, Hmac.SHA256);

    /** Tokens are signed with the key of deliveries: whatever could be a delivery, JSON, must never be taken for one. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_=+/.-]{1,256}");

    @Override
    public String name() {
        return "x";
    }

    @Override
    public Set<String> options() {
        return Set.of(Brand.OPTION);
    }

    @Override
    public List<String> problems(BrandsConfig.Connection connection) {
        return Brand.problems(connection);
    }

    /** X's challenge-response check, which comes again and again. */
    @Override
    public Handshake handshake(Delivery request, Origin origin) {
        // A plus sign that X does not escape arrives as a space, which no token holds.
        Optional<String> token = request.parameter("crc_token")
                .map(value -> value.replace(' ', '+'))
                .filter(value -> TOKEN.matcher(value).matches());
        Optional<String> secret =
                origin.connection().secrets().stream().findFirst().filter(key -> !key.isEmpty());
        if (token.isEmpty() || secret.isEmpty()) {
            return new Handshake.Denied(
                    403, "crc_token must have 1 to 256 letters, digits or any of - _ = + / . characters.");
        }
        byte[] digest =
                Hmac.SHA256.over(secret.get().getBytes(UTF_8), token.get().getBytes(US_ASCII));
        return new Handshake.Agreed(
                Answer.json(200, "{\"response_token\":\"" + PREFIX + Encoding.BASE64.text(digest) + "\"}"));
    }

    /**
     * The newer header counts alone where it is present: a forger must not get to choose the weaker key. And a body that is a
     * token may have been signed by {@link #handshake} for anybody.
     */
    @Override
    public Verification verify(Delivery delivery, Origin origin) {
        if (TOKEN.matcher(new String(delivery.body(), ISO_8859_1)).matches()) {
            return Secrets.forged(SIGNATURE.header());
        }
        List<String> secrets = origin.connection().secrets();
        return delivery.header(SIGNATURE.header()).isPresent()
                ? SIGNATURE.verify(delivery, secrets, delivery.body())
                : OLD_SIGNATURE.verify(delivery, secrets, delivery.body());
    }

    @Override
    public Reading read(Delivery delivery, Origin origin) {
        return XReader.read(delivery.body(), origin);
    }
}

package io.parley.ingest.domain.platform.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parley.contract.BrandsConfig;
import io.parley.ingest.domain.signature.Secrets;
import io.parley.ingest.domain.signature.SortedSha1;
import io.parley.ingest.domain.webhook.Delivery;
import io.parley.ingest.domain.webhook.Handshake;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Verification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Safe mode: the body is encrypted, and the signature covers what is encrypted. */
record SafeMode(SealedMessage seal) {

    static final String KEY = "encoding-aes-key";
    static final String APP = "app-id";
    static final String SIGNATURE = "msg_signature";

    private static final Pattern ENCODED_KEY = Pattern.compile("[A-Za-z0-9+/]{43}");

    /** Safe mode where a key is configured; it stays on however the key looks. */
    static Optional<SafeMode> of(BrandsConfig.Connection connection) {
        Map<String, String> options = connection.options();
        return Optional.ofNullable(options.get(KEY))
                .map(key -> new SafeMode(new SealedMessage(key, options.getOrDefault(APP, ""))));
    }

    static List<String> problems(BrandsConfig.Connection connection) {
        List<String> problems = new ArrayList<>();
        String key = connection.options().get(KEY);
        if (key != null && !ENCODED_KEY.matcher(key).matches()) {
            problems.add("options." + KEY + ": must be the 43 letters and digits of the account's EncodingAESKey.");
        }
        if ((key == null) != connection.options().getOrDefault(APP, "").isEmpty()) {
            problems.add("options." + APP + ": goes together with " + KEY + "; safe mode needs both.");
        }
        return problems;
    }

    /** The check of accounts that encrypt their echo as well. */
    Handshake handshake(Delivery request, Origin origin) {
        String echo = request.parameter("echostr").orElse("");
        return WeChat.SIGNATURE.verify(request, origin, SIGNATURE, echo) instanceof Verification.Verified
                ? SortedSha1.echo(seal.open(echo).map(content -> new String(content, UTF_8)))
                : SortedSha1.denied();
    }

    Verification verify(Delivery delivery, Origin origin) {
        Optional<String> encrypted = WeChatBody.encrypted(delivery.body());
        if (encrypted.isEmpty()) {
            return new Verification.Refused(
                    "unsigned", "This connection has an " + KEY + " and takes encrypted bodies only.");
        }
        return switch (WeChat.SIGNATURE.verify(delivery, origin, SIGNATURE, encrypted.get())) {
            case Verification.Refused refused -> refused;
            case Verification.Verified verified ->
                seal.open(encrypted.get())
                        .<Verification>map(content -> new Verification.Verified(verified.secret(), content))
                        .orElseGet(() -> Secrets.forged(SIGNATURE));
        };
    }
}

package io.parley.ingest.domain.platform.youtube;

import io.parley.contract.BrandsConfig;
import io.parley.ingest.domain.signature.Encoding;
import io.parley.ingest.domain.signature.Hmac;
import io.parley.ingest.domain.signature.HmacSignature;
import io.parley.ingest.domain.webhook.Delivery;
import io.parley.ingest.domain.webhook.Verification;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * WebSub's {@code X-Hub-Signature}: a method, {@code =}, and hex of the HMAC over the raw body (section 7). The hub chooses
 * the method, but only among those that the connection allows; Google's hub uses sha1 and nothing else.
 */
final class WebSubSignature {

    static final String OPTION = "signature-methods";

    private static final String HEADER = "X-Hub-Signature";
    private static final Map<String, Hmac> METHODS =
            Map.of("sha1", Hmac.SHA1, "sha256", Hmac.SHA256, "sha384", Hmac.SHA384, "sha512", Hmac.SHA512);

    private WebSubSignature() {}

    static List<String> problems(BrandsConfig.Connection connection) {
        return METHODS.keySet().containsAll(allowed(connection))
                ? List.of()
                : List.of("options." + OPTION + ": name some of " + new TreeSet<>(METHODS.keySet())
                        + ", separated by commas.");
    }

    static Verification verify(Delivery delivery, BrandsConfig.Connection connection) {
        List<String> allowed = allowed(connection);
        String method = delivery.header(HEADER).orElse("").split("=", 2)[0];
        Hmac hmac = METHODS.get(method);
        if (delivery.header(HEADER).isEmpty()) {
            return new Verification.Refused("unsigned", "Send the header " + HEADER + ".");
        }
        if (hmac == null || !allowed.contains(method)) {
            return new Verification.Refused(
                    "forged",
                    HEADER + " must begin with one of "
                            + new TreeMap<>(METHODS)
                                    .keySet().stream().filter(allowed::contains).toList() + ".");
        }
        return new HmacSignature(HEADER, method + "=", Encoding.HEX, hmac)
                .verify(delivery, connection.secrets(), delivery.body());
    }

    private static List<String> allowed(BrandsConfig.Connection connection) {
        String option = connection.options().get(OPTION);
        return option == null
                ? List.copyOf(METHODS.keySet())
                : Arrays.stream(option.split(",", -1)).map(String::strip).toList();
    }
}

package io.parley.ingest.domain.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parley.ingest.domain.webhook.Delivery;
import io.parley.ingest.domain.webhook.Verification;
import java.util.List;
import java.util.Optional;

/** A secret that the platform repeats in one header of each delivery; nothing covers the body. */
public record SharedToken(String header) {

    /** Checks one delivery. */
    public Verification verify(Delivery delivery, List<String> secrets) {
        Optional<String> token = delivery.header(header);
        if (token.isEmpty()) {
            return new Verification.Refused("unsigned", "Send the header " + header + ".");
        }
        return Secrets.anyOf(secrets, token.get().getBytes(UTF_8), secret -> secret, header, delivery.body());
    }
}

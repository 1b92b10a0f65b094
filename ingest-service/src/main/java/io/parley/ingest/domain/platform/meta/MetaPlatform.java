package io.parley.ingest.domain.platform.meta;

import io.parley.contract.BrandsConfig;
import io.parley.ingest.domain.signature.Secrets;
import io.parley.ingest.domain.webhook.Answer;
import io.parley.ingest.domain.webhook.Delivery;
import io.parley.ingest.domain.webhook.Handshake;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Platform;
import io.parley.ingest.domain.webhook.Verification;
import java.util.List;
import java.util.regex.Pattern;

/** What all of Meta's products do the same way: handshake and signature. */
public abstract class MetaPlatform implements Platform {

    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{1,256}");

    /** Up to a thousand updates come in one delivery. */
    @Override
    public int bodyBytesMax() {
        return 3 << 20;
    }

    @Override
    public List<String> problems(BrandsConfig.Connection connection) {
        return connection.verifyToken().isPresent()
                ? List.of()
                : List.of("verify-token: the platform's handshake needs one.");
    }

    /** Meta's handshake: whoever knows the verify token gets the challenge back. */
    @Override
    public Handshake handshake(Delivery request, Origin origin) {
        boolean known = origin.connection()
                .verifyToken()
                .flatMap(expected ->
                        request.parameter("hub.verify_token").filter(token -> Secrets.same(expected, token)))
                .isPresent();
        boolean subscribes =
                request.parameter("hub.mode").filter("subscribe"::equals).isPresent();
        return request.parameter("hub.challenge")
                .filter(challenge ->
                        known && subscribes && CHALLENGE.matcher(challenge).matches())
                .<Handshake>map(challenge -> new Handshake.Agreed(Answer.text(challenge)))
                .orElseGet(() -> new Handshake.Denied(
                        403,
                        "hub.mode must be subscribe, hub.verify_token the one in the brands file, and hub.challenge"
                                + " letters or digits."));
    }

    @Override
    public Verification verify(Delivery delivery, Origin origin) {
        return MetaSignature.verify(delivery, origin.connection().secrets());
    }
}

package io.parley.ingest.domain.platform.mastodon;

import io.parley.contract.BrandsConfig;
import io.parley.ingest.domain.signature.Encoding;
import io.parley.ingest.domain.signature.Hmac;
import io.parley.ingest.domain.signature.HmacSignature;
import io.parley.ingest.domain.webhook.Delivery;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Platform;
import io.parley.ingest.domain.webhook.Reading;
import io.parley.ingest.domain.webhook.Verification;
import java.util.List;
import java.util.Set;

/**
 * Webhooks of a Mastodon instance. It gives up a delivery for good on most 4xx, so whatever is signed is taken; a forged one
 * gets 401, which it would try again.
 */
public final class Mastodon implements Platform {

    private static final HmacSignature SIGNATURE =
            new HmacSignature("X-Hub-Signature", "sha256=", Encoding.HEX, Hmac.SHA256);

    @Override
    public String name() {
        return "mastodon";
    }

    @Override
    public Set<String> options() {
        return Set.of(Instance.OPTION);
    }

    @Override
    public List<String> problems(BrandsConfig.Connection connection) {
        String instance = connection.options().get(Instance.OPTION);
        return instance == null || Instance.isHost(instance)
                ? List.of()
                : List.of("options." + Instance.OPTION + ": give the host alone, such as social.example.");
    }

    @Override
    public Verification verify(Delivery delivery, Origin origin) {
        return SIGNATURE.verify(delivery, origin.connection().secrets(), delivery.body());
    }

    @Override
    public Reading read(Delivery delivery, Origin origin) {
        return MastodonReader.read(delivery.body(), origin);
    }
}

package io.parley.ingest.domain.platform.generic;

import io.parley.contract.BrandsConfig;
import io.parley.ingest.domain.signature.StandardWebhooks;
import io.parley.ingest.domain.webhook.Answer;
import io.parley.ingest.domain.webhook.Delivery;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Platform;
import io.parley.ingest.domain.webhook.Reading;
import io.parley.ingest.domain.webhook.Verification;
import java.util.List;

/** Any system that signs by Standard Webhooks and sends Parley's own item JSON or CloudEvents. */
public final class Generic implements Platform {

    @Override
    public String name() {
        return "generic";
    }

    @Override
    public List<String> problems(BrandsConfig.Connection connection) {
        return connection.secrets().stream().allMatch(StandardWebhooks::isSecret)
                ? List.of()
                : List.of("secrets: the generic door's secrets are base64, mostly with whsec_ in front; one of these is"
                        + " not.");
    }

    @Override
    public Verification verify(Delivery delivery, Origin origin) {
        return StandardWebhooks.verify(delivery, origin);
    }

    @Override
    public Reading read(Delivery delivery, Origin origin) {
        return GenericReader.read(delivery.body(), origin);
    }

    @Override
    public Answer accepted(int items) {
        return Answer.json(202, "{\"accepted\":" + items + "}");
    }
}

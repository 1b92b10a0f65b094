package io.parley.ingest.domain.platform.meta;

import io.parley.ingest.domain.webhook.Delivery;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Reading;

/** The door of Facebook Pages. */
public final class Facebook extends MetaPlatform {

    @Override
    public String name() {
        return "facebook";
    }

    @Override
    public Reading read(Delivery delivery, Origin origin) {
        return GraphReader.read(delivery.body(), origin);
    }
}

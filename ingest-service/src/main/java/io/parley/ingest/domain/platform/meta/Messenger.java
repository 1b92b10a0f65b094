package io.parley.ingest.domain.platform.meta;

import io.parley.ingest.domain.webhook.Delivery;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Reading;

/** The door of a Page's conversations in Messenger. */
public final class Messenger extends MetaPlatform {

    @Override
    public String name() {
        return "messenger";
    }

    @Override
    public Reading read(Delivery delivery, Origin origin) {
        return GraphReader.read(delivery.body(), origin);
    }
}

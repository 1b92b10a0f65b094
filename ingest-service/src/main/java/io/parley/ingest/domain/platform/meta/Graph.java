package io.parley.ingest.domain.platform.meta;

import io.parley.ingest.domain.webhook.Delivery;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Reading;

/** A door for Facebook Pages, Instagram accounts or Messenger: what comes through any of them is read the same way. */
public final class Graph extends MetaPlatform {

    private final String name;

    public Graph(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Reading read(Delivery delivery, Origin origin) {
        return GraphReader.read(delivery.body(), origin);
    }
}

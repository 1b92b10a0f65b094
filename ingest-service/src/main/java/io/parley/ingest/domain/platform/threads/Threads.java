package io.parley.ingest.domain.platform.threads;

import io.parley.ingest.domain.platform.meta.MetaPlatform;
import io.parley.ingest.domain.webhook.Delivery;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Reading;

/** Threads: Meta's handshake and signature around a body of its own. */
public final class Threads extends MetaPlatform {

    @Override
    public String name() {
        return "threads";
    }

    @Override
    public Reading read(Delivery delivery, Origin origin) {
        return ThreadsReader.read(delivery.body(), origin);
    }
}

package io.parley.ingest.domain.platform.whatsapp;

import io.parley.ingest.domain.platform.meta.MetaPlatform;
import io.parley.ingest.domain.webhook.Delivery;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Reading;

/** WhatsApp Cloud: Meta's handshake and signature around messages between people and a business number. */
public final class WhatsApp extends MetaPlatform {

    @Override
    public String name() {
        return "whatsapp";
    }

    @Override
    public Reading read(Delivery delivery, Origin origin) {
        return WhatsAppReader.read(delivery.body(), origin);
    }
}

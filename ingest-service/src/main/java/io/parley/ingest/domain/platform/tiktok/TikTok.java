package io.parley.ingest.domain.platform.tiktok;

import io.parley.ingest.domain.signature.TimedHmacSignature;
import io.parley.ingest.domain.webhook.Delivery;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Platform;
import io.parley.ingest.domain.webhook.Reading;
import io.parley.ingest.domain.webhook.Verification;

/** TikTok accounts of either developer portal; nothing but 200 counts as delivered, which is what a door answers anyway. */
public final class TikTok implements Platform {

    private static final TimedHmacSignature SIGNATURE = new TimedHmacSignature("TikTok-Signature", "t", "s");

    @Override
    public String name() {
        return "tiktok";
    }

    @Override
    public Verification verify(Delivery delivery, Origin origin) {
        return SIGNATURE.verify(delivery, origin);
    }

    @Override
    public Reading read(Delivery delivery, Origin origin) {
        return TikTokReader.read(delivery.body(), origin);
    }
}

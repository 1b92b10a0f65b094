package io.parley.ingest.domain.platform.weibo;

import io.parley.ingest.domain.signature.SortedSha1;
import io.parley.ingest.domain.webhook.Delivery;
import io.parley.ingest.domain.webhook.Handshake;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Platform;
import io.parley.ingest.domain.webhook.Reading;
import io.parley.ingest.domain.webhook.Verification;
import java.time.temporal.ChronoUnit;

/** Weibo's fan service: private messages and mentions, whose body no signature covers. */
public final class Weibo implements Platform {

    private static final SortedSha1 SIGNATURE = new SortedSha1(ChronoUnit.MILLIS);

    @Override
    public String name() {
        return "weibo";
    }

    @Override
    public Handshake handshake(Delivery request, Origin origin) {
        return SIGNATURE.handshake(request, origin);
    }

    @Override
    public Verification verify(Delivery delivery, Origin origin) {
        return SIGNATURE.verify(delivery, origin, "signature");
    }

    @Override
    public Reading read(Delivery delivery, Origin origin) {
        return WeiboReader.read(delivery.body(), origin);
    }
}

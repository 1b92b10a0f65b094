package io.parley.ingest.domain.platform.line;

import io.parley.ingest.domain.signature.Encoding;
import io.parley.ingest.domain.signature.Hmac;
import io.parley.ingest.domain.signature.HmacSignature;
import io.parley.ingest.domain.webhook.Delivery;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Platform;
import io.parley.ingest.domain.webhook.Reading;
import io.parley.ingest.domain.webhook.Verification;

/** LINE: base64 of HMAC-SHA256 over the body with the channel secret. The console's check is a delivery without events. */
public final class Line implements Platform {

    private static final HmacSignature SIGNATURE =
            new HmacSignature("x-line-signature", "", Encoding.BASE64, Hmac.SHA256);

    @Override
    public String name() {
        return "line";
    }

    /** LINE gathers many events in one delivery and names no limit. */
    @Override
    public int bodyBytesMax() {
        return 3 << 20;
    }

    @Override
    public Verification verify(Delivery delivery, Origin origin) {
        return SIGNATURE.verify(delivery, origin.connection().secrets(), delivery.body());
    }

    @Override
    public Reading read(Delivery delivery, Origin origin) {
        return LineReader.read(delivery.body(), origin);
    }
}

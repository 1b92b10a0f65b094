package io.parley.ingest.domain.platform.wechat;

import io.parley.contract.BrandsConfig;
import io.parley.ingest.domain.signature.SortedSha1;
import io.parley.ingest.domain.webhook.Answer;
import io.parley.ingest.domain.webhook.Delivery;
import io.parley.ingest.domain.webhook.Handshake;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Platform;
import io.parley.ingest.domain.webhook.Reading;
import io.parley.ingest.domain.webhook.Verification;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/** WeChat Official Accounts, in plain mode, which protects no body, and in safe mode, which does. */
public final class WeChat implements Platform {

    static final SortedSha1 SIGNATURE = new SortedSha1(ChronoUnit.SECONDS);

    @Override
    public String name() {
        return "wechat";
    }

    @Override
    public Set<String> options() {
        return Set.of(SafeMode.KEY, SafeMode.APP);
    }

    @Override
    public List<String> problems(BrandsConfig.Connection connection) {
        return SafeMode.problems(connection);
    }

    @Override
    public Handshake handshake(Delivery request, Origin origin) {
        return SafeMode.of(origin.connection())
                .filter(safe -> request.parameter(SafeMode.SIGNATURE).isPresent())
                .map(safe -> safe.handshake(request, origin))
                .orElseGet(() -> SIGNATURE.handshake(request, origin));
    }

    /** Where a key is configured nothing but safe mode is taken. */
    @Override
    public Verification verify(Delivery delivery, Origin origin) {
        return SafeMode.of(origin.connection())
                .map(safe -> safe.verify(delivery, origin))
                .orElseGet(() -> SIGNATURE.verify(delivery, origin, "signature"));
    }

    @Override
    public Reading read(Delivery delivery, Origin origin) {
        return WeChatReader.read(delivery.body(), origin);
    }

    /** Anything else is shown to the person as an answer or as a fault of the account. */
    @Override
    public Answer accepted(int items) {
        return Answer.text("success");
    }
}

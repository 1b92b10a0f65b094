package io.parley.ingest.domain.platform.youtube;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parley.contract.BrandsConfig;
import io.parley.ingest.domain.webhook.Answer;
import io.parley.ingest.domain.webhook.Delivery;
import io.parley.ingest.domain.webhook.Handshake;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Platform;
import io.parley.ingest.domain.webhook.Reading;
import io.parley.ingest.domain.webhook.Subscription;
import io.parley.ingest.domain.webhook.Verification;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** YouTube channels: new, changed and removed videos, by WebSub. Comments and likes are not pushed. */
public final class YouTube implements Platform {

    /** WebSub, section 5.1: a secret has less than 200 bytes. */
    private static final int SECRET_BYTES_MAX = 199;

    @Override
    public String name() {
        return "youtube";
    }

    @Override
    public Set<String> options() {
        return Set.of(Subscription.CALLBACK_OPTION, Hub.OPTION, WebSubSignature.OPTION);
    }

    @Override
    public List<String> problems(BrandsConfig.Connection connection) {
        List<String> problems = new ArrayList<>();
        List<String> channels = connection.accountId().orElse(List.of());
        if (channels.isEmpty()) {
            problems.add("account-id: give the ids of the channels; without one no subscription is ever confirmed.");
        }
        if (!channels.stream().allMatch(Channel::isId)) {
            problems.add("account-id: give the ids of the channels, such as UC and 22 more characters; their feeds are"
                    + " what is subscribed to, and a handle or a name is no id.");
        }
        if (connection.secrets().stream().anyMatch(secret -> secret.getBytes(UTF_8).length > SECRET_BYTES_MAX)) {
            problems.add("secrets: the hub takes at most " + SECRET_BYTES_MAX + " bytes.");
        }
        problems.addAll(Hub.problems(connection));
        problems.addAll(WebSubSignature.problems(connection));
        return problems;
    }

    @Override
    public List<Subscription> subscriptions(BrandsConfig.Connection connection) {
        return Hub.subscriptions(connection);
    }

    @Override
    public Handshake handshake(Delivery request, Origin origin) {
        return WebSubHandshake.answer(request, origin);
    }

    @Override
    public Verification verify(Delivery delivery, Origin origin) {
        return WebSubSignature.verify(delivery, origin.connection());
    }

    @Override
    public Reading read(Delivery delivery, Origin origin) {
        return YouTubeReader.read(delivery.body(), origin);
    }

    /** A hub must not be told that a signature does not match (WebSub, section 7.1): it would send it again. */
    @Override
    public Optional<Answer> refused() {
        return Optional.of(accepted(0));
    }
}

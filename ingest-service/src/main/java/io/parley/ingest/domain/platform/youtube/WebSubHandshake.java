package io.parley.ingest.domain.platform.youtube;

import io.parley.ingest.domain.signature.Secrets;
import io.parley.ingest.domain.webhook.Answer;
import io.parley.ingest.domain.webhook.Delivery;
import io.parley.ingest.domain.webhook.Handshake;
import io.parley.ingest.domain.webhook.Lease;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Subscription;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The hub asks whether a subscription is wanted (WebSub, section 5.3). The request is not signed, so that what it says
 * counts only where it has the key of the callback; without a callback, subscribing is done by hand and the topic is all
 * that there is to check.
 */
final class WebSubHandshake {

    /** Printable, so that it comes back byte for byte; without what could be taken for HTML. */
    private static final Pattern CHALLENGE = Pattern.compile("[!-~&&[^<>]]{1,512}");

    private static final Pattern UNPRINTABLE = Pattern.compile("[^ -~]");
    private static final int REASON_CHARS_MAX = 200;
    private static final Duration LEASE_MAX = Duration.ofDays(365);

    private WebSubHandshake() {}

    static Handshake answer(Delivery request, Origin origin) {
        return switch (request.parameter("hub.mode").orElse("")) {
            case "subscribe" ->
                challenge(request)
                        .flatMap(echo -> subscribe(echo, request, origin))
                        .orElseGet(WebSubHandshake::unwanted);
            case "unsubscribe" ->
                challenge(request)
                        .flatMap(echo -> unsubscribe(echo, request, origin))
                        .orElseGet(WebSubHandshake::unwanted);
            case "denied" -> denied(request);
            default -> unwanted();
        };
    }

    private static Optional<Handshake> subscribe(Answer echo, Delivery request, Origin origin) {
        Optional<String> channel = channel(request, origin);
        if (!origin.connection().options().containsKey(Subscription.CALLBACK_OPTION)) {
            return channel.map(_ -> new Handshake.Agreed(echo));
        }
        return channel.flatMap(id -> pending(id, request, origin))
                .map(subscription -> lease(request, subscription, origin)
                        .<Handshake>map(lease -> new Handshake.Leased(echo, subscription.part(), lease))
                        .orElseGet(() -> new Handshake.Agreed(echo)));
    }

    private static Optional<Handshake> unsubscribe(Answer echo, Delivery request, Origin origin) {
        boolean wanted = channel(request, origin).isPresent();
        return request.parameter("hub.topic").filter(_ -> !wanted).map(_ -> new Handshake.Agreed(echo));
    }

    private static Handshake denied(Delivery request) {
        String detail = request.parameter("hub.topic").orElse("no topic") + ": "
                + request.parameter("hub.reason").orElse("no reason given");
        String printable = UNPRINTABLE.matcher(detail).replaceAll("?");
        return new Handshake.Reported(
                Answer.empty(200),
                "hub-denied",
                "Somebody, perhaps the hub, says that it denies the subscription to "
                        + printable.substring(0, Math.min(printable.length(), REASON_CHARS_MAX)));
    }

    private static Handshake unwanted() {
        return new Handshake.Denied(
                404,
                "No such subscription is wanted here: hub.topic must be the feed of a channel in the brands file, and"
                        + " the callback the one that the hub was given.");
    }

    private static Optional<String> channel(Delivery request, Origin origin) {
        return request.parameter("hub.topic").flatMap(topic -> Channel.ofFeed(topic, origin.accounts()));
    }

    /** The subscription whose callback was called; whether it was asked for is known by the key in it. */
    private static Optional<Subscription> pending(String channel, Delivery request, Origin origin) {
        List<Subscription> subscriptions = Hub.subscriptions(origin.connection());
        String key = Hub.KEY + "=" + request.parameter(Hub.KEY).orElse("");
        return subscriptions.stream()
                .filter(subscription -> subscription.part().equals(channel))
                .filter(subscription -> keyOf(subscription, key))
                .findFirst();
    }

    private static boolean keyOf(Subscription subscription, String presented) {
        String query = subscription.callback().getRawQuery();
        return Secrets.same(query.substring(query.lastIndexOf(Hub.KEY + "=")), presented);
    }

    private static Optional<Lease> lease(Delivery request, Subscription subscription, Origin origin) {
        return request.parameter("hub.lease_seconds")
                .filter(seconds -> seconds.matches("[0-9]{1,18}"))
                .map(Long::parseLong)
                .filter(seconds -> seconds > 0)
                .map(seconds -> Math.min(seconds, LEASE_MAX.toSeconds()))
                .map(seconds ->
                        new Lease(subscription.fingerprint(), origin.receivedAt(), Duration.ofSeconds(seconds)));
    }

    private static Optional<Answer> challenge(Delivery request) {
        return request.parameter("hub.challenge")
                .filter(challenge -> CHALLENGE.matcher(challenge).matches())
                .map(Answer::text);
    }
}

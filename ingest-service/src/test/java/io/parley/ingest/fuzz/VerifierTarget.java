package io.parley.ingest.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parley.ingest.domain.platform.meta.MetaPlatform;
import io.parley.ingest.domain.webhook.Answer;
import io.parley.ingest.domain.webhook.Delivery;
import io.parley.ingest.domain.webhook.Handshake;
import io.parley.ingest.domain.webhook.Lease;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Platform;
import io.parley.ingest.domain.webhook.Verification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request by anybody at all. It is accepted only where its content is one that a seed brings well signed; never whatever
 * the secret is; and no answer to a handshake makes a signature for a delivery.
 */
final class VerifierTarget implements FuzzTarget {

    /** Their signature covers no body: who has one may say what he wants. */
    private static final Set<String> SIGN_NO_BODY = Set.of("telegram", "weibo");

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9+/=_-]{20,}");
    private static final List<String> BEFORE_A_DIGEST = List.of("", "sha256=", "hmacsha256=");

    private final Platform platform;
    private final Origin origin;
    private final Origin stranger;
    private final List<Delivery> signed = new ArrayList<>();
    private final Set<String> signedContents = new HashSet<>();

    VerifierTarget(Platform platform) {
        this.platform = platform;
        this.origin = FuzzedAccounts.of(platform).origin();
        this.stranger = FuzzedAccounts.withOtherSecrets(platform).origin();
        for (byte[] seed : Seeds.signed("verifier-" + platform.name())) {
            Delivery delivery = Message.parse(seed);
            if (!(platform.verify(delivery, origin) instanceof Verification.Verified verified)) {
                throw new IllegalStateException(
                        "a seed of " + platform.name() + " is not as well signed as its name says");
            }
            signed.add(delivery);
            signedContents.add(comparable(verified.content()));
        }
    }

    @Override
    public void run(byte[] input) {
        Delivery request = Message.parse(input);
        if (platform.verify(request, origin) instanceof Verification.Verified verified) {
            Must.hold(
                    SIGN_NO_BODY.contains(platform.name()) || signedContents.contains(comparable(verified.content())),
                    () -> "accepted, and nobody signed it");
        }
        Must.hold(
                !(platform.verify(request, stranger) instanceof Verification.Verified),
                () -> "accepted whatever the secret is");
        check(platform.handshake(request, origin), request);
        check(platform.consent(request, origin), request);
    }

    private void check(Handshake handshake, Delivery request) {
        switch (handshake) {
            case Handshake.Agreed(Answer answer) -> check(answer, request);
            case Handshake.Leased(Answer answer, String _, Lease _) -> check(answer, request);
            case Handshake.Reported(Answer answer, String _, String detail) -> {
                check(answer, request);
                Must.beStorable(detail);
            }
            case Handshake.Denied(int status, String _) ->
                Must.hold(status >= 400 && status < 500, () -> "denied with " + status);
        }
    }

    private void check(Answer answer, Delivery request) {
        answer.headers()
                .values()
                .forEach(value -> Must.hold(
                        value.chars().noneMatch(Character::isISOControl),
                        () -> "a header of more than a line: " + value));
        Matcher tokens = TOKEN.matcher(answer.body());
        while (tokens.find()) {
            String token = tokens.group();
            request.query().values().forEach(values -> values.forEach(value -> signsNothing(token, value)));
        }
    }

    /** Whether what was asked can be delivered with what was answered. */
    private void signsNothing(String token, String asked) {
        for (String before : BEFORE_A_DIGEST) {
            byte[] body = (asked.startsWith(before) ? asked.substring(before.length()) : asked).getBytes(UTF_8);
            if (signedContents.contains(comparable(body))) {
                return;
            }
            for (Delivery model : signed) {
                for (String header : model.headers().keySet()) {
                    Map<String, List<String>> headers = new HashMap<>(model.headers());
                    headers.put(header, List.of(token.startsWith(before) ? token : before + token));
                    Must.hold(
                            !(platform.verify(new Delivery(headers, model.query(), body), origin)
                                    instanceof Verification.Verified),
                            () -> "the handshake signs the delivery " + asked);
                }
            }
        }
    }

    /** Meta signs the form in which all beyond ASCII is escaped, so both forms are the same content. */
    private String comparable(byte[] content) {
        StringBuilder comparable = new StringBuilder();
        for (char unit : new String(content, UTF_8).toCharArray()) {
            boolean escaped = unit >= 0x80 && platform instanceof MetaPlatform;
            comparable.append(escaped ? "\\u%04x".formatted((int) unit) : unit);
        }
        return comparable.toString();
    }
}

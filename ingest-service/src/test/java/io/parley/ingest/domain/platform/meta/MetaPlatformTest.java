package io.parley.ingest.domain.platform.meta;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.webhook.Answer;
import io.parley.ingest.domain.webhook.Handshake;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Platform;
import io.parley.ingest.domain.webhook.Verification;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What Meta's doors have in common: handshake, signature, limits. */
class MetaPlatformTest {

    // The digest was made with another implementation of HMAC.
    private static final String BODY = "{\"object\":\"instagram\",\"entry\":[]}";
    private static final String DIGEST = "d79852d4611961f25fd3412ca99d886415e7cb4f3a075dc8126b2e8bf5185892";

    static Stream<Platform> doors() {
        return Stream.of(new Graph("facebook"), new Graph("instagram"), new Graph("messenger"));
    }

    @ParameterizedTest
    @MethodSource("doors")
    void whoKnowsTheTokenGetsTheChallengeBack(Platform door) {
        assertThat(door.handshake(
                        MadeUp.query(
                                "hub.mode", "subscribe", "hub.verify_token", "knock", "hub.challenge", "1158201444"),
                        origin(door)))
                .isEqualTo(new Handshake.Agreed(Answer.text("1158201444")));
    }

    @ParameterizedTest
    @CsvSource({
        "subscribe,guess,1158201444",
        "subscribe,'',1158201444",
        "unsubscribe,knock,1158201444",
        "subscribe,knock,<b>hi</b>",
        "subscribe,knock,''",
        "subscribe,knock,1 2"
    })
    void anybodyElseIsDenied(String mode, String token, String challenge) {
        Graph door = new Graph("facebook");
        assertThat(door.handshake(
                        MadeUp.query("hub.mode", mode, "hub.verify_token", token, "hub.challenge", challenge),
                        origin(door)))
                .isInstanceOfSatisfying(Handshake.Denied.class, denied -> {
                    assertThat(denied.status()).isEqualTo(403);
                    assertThat(denied.detail()).doesNotContain("knock");
                });
    }

    @Test
    void parameterThatComesTwiceOrNotAtAllIsDenied() {
        Graph door = new Graph("facebook");
        assertThat(door.handshake(
                        MadeUp.query(
                                "hub.mode",
                                "subscribe",
                                "hub.verify_token",
                                "guess",
                                "hub.verify_token",
                                "knock",
                                "hub.challenge",
                                "1"),
                        origin(door)))
                .isInstanceOf(Handshake.Denied.class);
        assertThat(door.handshake(MadeUp.query("hub.challenge", "1"), origin(door)))
                .isInstanceOf(Handshake.Denied.class);
    }

    @Test
    void withoutATokenNobodyIsLetIn() {
        Graph door = new Graph("facebook");
        assertThat(door.handshake(
                        MadeUp.query("hub.mode", "subscribe", "hub.verify_token", "", "hub.challenge", "1"),
                        MadeUp.origin("facebook")))
                .isInstanceOf(Handshake.Denied.class);
        assertThat(door.problems(MadeUp.account("facebook")))
                .singleElement()
                .asString()
                .startsWith("verify-token: ");
    }

    @ParameterizedTest
    @MethodSource("doors")
    void everyDoorChecksTheSignature(Platform door) {
        assertThat(door.verify(MadeUp.delivery(BODY, "X-Hub-Signature-256", "sha256=" + DIGEST), origin(door)))
                .isInstanceOf(Verification.Verified.class);
        assertThat(door.verify(MadeUp.delivery(BODY + " ", "X-Hub-Signature-256", "sha256=" + DIGEST), origin(door)))
                .isInstanceOf(Verification.Refused.class);
        assertThat(door.verify(MadeUp.delivery(BODY), origin(door))).isInstanceOf(Verification.Refused.class);
    }

    @ParameterizedTest
    @MethodSource("doors")
    void deliveryOfAThousandUpdatesIsNotTooLarge(Platform door) {
        assertThat(door.bodyBytesMax()).isEqualTo(3 * 1024 * 1024);
    }

    private static Origin origin(Platform door) {
        return MadeUp.account(door.name(), "777").withVerifyToken("knock").origin();
    }
}

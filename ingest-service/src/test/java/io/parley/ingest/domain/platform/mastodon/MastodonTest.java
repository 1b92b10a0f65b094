package io.parley.ingest.domain.platform.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.webhook.Answer;
import io.parley.ingest.domain.webhook.Verification;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a Mastodon connection needs, and how its deliveries are signed. */
class MastodonTest {

    // The digests were made with another implementation of HMAC.
    private static final String BODY =
            "{\"event\":\"status.created\",\"created_at\":\"2026-03-14T09:20:00.123Z\",\"object\":{}}";
    private static final String HEX = "9c29d36ff8979373191ea7f3c40d490cf8311cbdc185418945a28a606669e3f0";

    private final Mastodon mastodon = new Mastodon();

    @Test
    void hexOfSha256UnderTheOldHeaderNameIsVerified() {
        assertThat(verify(BODY, "X-Hub-Signature", "sha256=" + HEX)).isInstanceOf(Verification.Verified.class);
    }

    @ParameterizedTest
    @CsvSource({
        "X-Hub-Signature, forged, 9c29d36ff8979373191ea7f3c40d490cf8311cbdc185418945a28a606669e3f0",
        "X-Hub-Signature, forged, sha256=nCnTb/iXk3MZHqfzxA1JDPgxHL3BhUGJRaKKYGZp4/A=",
        "X-Hub-Signature, forged, sha1=0e6e5d41c35eca2ea44dbac58e16ee43d9093f92",
        "X-Hub-Signature, forged, sha256=0e6e5d41c35eca2ea44dbac58e16ee43d9093f92",
        "X-Hub-Signature, forged, sha256=",
        "X-Hub-Signature-256, unsigned, sha256=9c29d36ff8979373191ea7f3c40d490cf8311cbdc185418945a28a606669e3f0"
    })
    void anythingElseIsRefused(String header, String reason, String value) {
        assertThat(verify(BODY, header, value))
                .isInstanceOfSatisfying(
                        Verification.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void otherBodyIsForged() {
        assertThat(verify(BODY + "\n", "X-Hub-Signature", "sha256=" + HEX)).isInstanceOf(Verification.Refused.class);
    }

    @Test
    void refusalIsOneThatTheInstanceTriesAgain() {
        assertThat(mastodon.refused()).isEmpty();
        assertThat(mastodon.accepted(0)).isEqualTo(Answer.empty(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "social", "https://social.example", "social.example/", "@social.example", "a..b"})
    void instanceIsAHost(String instance) {
        assertThat(mastodon.problems(MadeUp.account("mastodon").withOptions(Map.of("instance", instance))))
                .singleElement()
                .asString()
                .startsWith("options.instance: ");
    }

    @Test
    void instanceNeedNotBeNamed() {
        assertThat(mastodon.problems(MadeUp.account("mastodon"))).isEmpty();
        assertThat(mastodon.problems(MadeUp.account("mastodon").withOptions(Map.of("instance", "Social.example"))))
                .isEmpty();
    }

    private Verification verify(String body, String header, String value) {
        return mastodon.verify(MadeUp.delivery(body, header, value), MadeUp.origin("mastodon"));
    }
}

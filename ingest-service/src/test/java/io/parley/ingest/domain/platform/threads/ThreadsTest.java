package io.parley.ingest.domain.platform.threads;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.webhook.Answer;
import io.parley.ingest.domain.webhook.Handshake;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Verification;
import org.junit.jupiter.api.Test;

/** Threads shakes hands and signs like all of Meta. */
class ThreadsTest {

    // Made with another implementation of HMAC.
    private static final String BODY = "{\"app_id\":\"1\",\"topic\":\"moderate\",\"values\":{}}";
    private static final String DIGEST = "fc7d01594e6ad3bab5d86a0662ab01bff6b9610917d968bbc36ffdbb82f519d4";

    private final Threads threads = new Threads();
    private final Origin origin =
            MadeUp.account("threads", "500").withVerifyToken("kettle").origin();

    @Test
    void digestOfTheBodyIsVerified() {
        assertThat(threads.verify(MadeUp.delivery(BODY, "X-Hub-Signature-256", "sha256=" + DIGEST), origin))
                .isInstanceOf(Verification.Verified.class);
        assertThat(threads.verify(MadeUp.delivery(BODY + " ", "X-Hub-Signature-256", "sha256=" + DIGEST), origin))
                .isInstanceOf(Verification.Refused.class);
    }

    @Test
    void whoeverKnowsTheVerifyTokenGetsTheChallengeBack() {
        assertThat(threads.handshake(
                        MadeUp.query(
                                "hub.mode", "subscribe", "hub.verify_token", "kettle", "hub.challenge", "1158201444"),
                        origin))
                .isEqualTo(new Handshake.Agreed(Answer.text("1158201444")));
        assertThat(threads.handshake(
                        MadeUp.query("hub.mode", "subscribe", "hub.verify_token", "pot", "hub.challenge", "1158201444"),
                        origin))
                .isInstanceOf(Handshake.Denied.class);
    }

    @Test
    void connectionWithoutAVerifyTokenIsAProblem() {
        assertThat(threads.problems(MadeUp.account("threads")))
                .singleElement()
                .asString()
                .startsWith("verify-token: ");
    }
}

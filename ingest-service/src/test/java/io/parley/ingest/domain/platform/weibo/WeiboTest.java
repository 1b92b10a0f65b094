package io.parley.ingest.domain.platform.weibo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.platform.Platforms;
import io.parley.ingest.domain.webhook.Answer;
import io.parley.ingest.domain.webhook.Delivery;
import io.parley.ingest.domain.webhook.Handshake;
import io.parley.ingest.domain.webhook.Verification;
import org.junit.jupiter.api.Test;

/** Weibo signs its queries like WeChat, but by the millisecond; the digest was made with another SHA-1. */
class WeiboTest {

    private static final Delivery SIGNED = MadeUp.query(
            "signature",
            "f0064510a149f8b2a39be478475974d10236d706",
            "timestamp",
            "1773480400123",
            "nonce",
            "n7",
            "echostr",
            "8837397576500011341");

    private final Weibo weibo = new Weibo();

    @Test
    void signedQueryLetsItsBodyIn() {
        byte[] body = "{}".getBytes(UTF_8);
        assertThat(weibo.verify(SIGNED.withBody(body), MadeUp.origin("weibo")))
                .isInstanceOfSatisfying(
                        Verification.Verified.class,
                        verified -> assertThat(verified.content()).isEqualTo(body));
        assertThat(weibo.verify(
                        SIGNED, MadeUp.account("weibo").withSecrets("other").origin()))
                .isInstanceOf(Verification.Refused.class);
    }

    @Test
    void handshakeGivesTheEchoBack() {
        assertThat(weibo.handshake(SIGNED, MadeUp.origin("weibo")))
                .isEqualTo(new Handshake.Agreed(Answer.text("8837397576500011341")));
    }

    @Test
    void nothingIsSaidInAnAnswerBecauseThePersonWouldReadIt() {
        assertThat(weibo.accepted(1)).isEqualTo(Answer.empty(200));
    }

    @Test
    void connectionNeedsASecretAndNothingElse() {
        assertThat(Platforms.problems(MadeUp.account("weibo"))).isEmpty();
        assertThat(Platforms.problems(MadeUp.account("weibo").withSecrets())).hasSize(1);
    }
}

package io.parley.ingest.domain.platform.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.platform.Platforms;
import io.parley.ingest.domain.webhook.Answer;
import io.parley.ingest.domain.webhook.Verification;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Plain mode, the answer, and what a connection must say. */
class WeChatTest {

    @Test
    void plainModeTakesWhateverBodyComesWithASignedQuery() {
        byte[] body = "<xml><MsgType>event</MsgType></xml>".getBytes(UTF_8);
        assertThat(new WeChat()
                        .verify(
                                MadeUp.query(
                                                "signature",
                                                "fb96ecff1559441edb8407988f706eaf289591c9",
                                                "timestamp",
                                                "1773480400",
                                                "nonce",
                                                "n7")
                                        .withBody(body),
                                MadeUp.origin("wechat")))
                .isInstanceOfSatisfying(
                        Verification.Verified.class,
                        verified -> assertThat(verified.content()).isEqualTo(body));
    }

    @Test
    void answerIsTheWordThatThePlatformWaitsFor() {
        assertThat(new WeChat().accepted(1)).isEqualTo(Answer.text("success"));
        assertThat(new WeChat().accepted(0)).isEqualTo(Answer.text("success"));
    }

    @Test
    void bothModesAreGoodConnections() {
        assertThat(Platforms.problems(MadeUp.account("wechat"))).isEmpty();
        assertThat(Platforms.problems(Sealed.ACCOUNT)).isEmpty();
    }

    @Test
    void keyAndAppIdGoTogether() {
        assertThat(Platforms.problems(MadeUp.account("wechat").withOptions(Map.of("encoding-aes-key", Sealed.KEY))))
                .singleElement()
                .asString()
                .startsWith("options.app-id: ");
        assertThat(Platforms.problems(MadeUp.account("wechat").withOptions(Map.of("app-id", Sealed.APP))))
                .singleElement()
                .asString()
                .startsWith("options.app-id: ");
    }

    @Test
    void keyThatIsNoneIsRefusedWithoutBeingRepeated() {
        assertThat(Platforms.problems(MadeUp.account("wechat")
                        .withOptions(Map.of("encoding-aes-key", "too-short-a-key", "app-id", Sealed.APP))))
                .singleElement()
                .asString()
                .startsWith("options.encoding-aes-key: ")
                .doesNotContain("too-short-a-key");
    }

    @Test
    void secretIsNeeded() {
        assertThat(Platforms.problems(MadeUp.account("wechat").withSecrets()))
                .singleElement()
                .asString()
                .startsWith("secrets: ");
    }
}

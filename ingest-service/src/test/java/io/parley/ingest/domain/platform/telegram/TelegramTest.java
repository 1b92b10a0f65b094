package io.parley.ingest.domain.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.ingest.domain.MadeUp;
import io.parley.ingest.domain.webhook.Answer;
import io.parley.ingest.domain.webhook.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramTest {

    private final Telegram telegram = new Telegram();

    @Test
    void answerHasNoBodyThatCouldBeACallOfTheBot() {
        assertThat(telegram.accepted(3)).isEqualTo(Answer.empty(200));
        assertThat(telegram.accepted(0).body()).isEmpty();
    }

    @Test
    void tokenInTheHeaderIsVerifiedWhateverTheBody() {
        assertThat(telegram.verify(
                        MadeUp.delivery("not even JSON", "X-Telegram-Bot-Api-Secret-Token", "harbour-secret"),
                        MadeUp.origin("telegram")))
                .isInstanceOf(Verification.Verified.class);
    }

    @Test
    void wrongOrMissingTokenIsRefused() {
        assertThat(telegram.verify(
                        MadeUp.delivery("{}", "X-Telegram-Bot-Api-Secret-Token", "Harbour-secret"),
                        MadeUp.origin("telegram")))
                .isInstanceOf(Verification.Refused.class);
        assertThat(telegram.verify(MadeUp.delivery("{}"), MadeUp.origin("telegram")))
                .isInstanceOf(Verification.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "t\u00e9a", "a:b", "sla/sh"})
    void secretThatTelegramWouldNotTakeIsAProblem(String secret) {
        assertThat(telegram.problems(MadeUp.account("telegram").withSecrets("fine", secret)))
                .singleElement()
                .asString()
                .startsWith("secrets: ")
                .doesNotContain(secret);
        assertThat(telegram.problems(MadeUp.account("telegram").withSecrets("s".repeat(257))))
                .hasSize(1);
        assertThat(telegram.problems(MadeUp.account("telegram").withSecrets("A-z_9", "s".repeat(256))))
                .isEmpty();
    }
}

package io.parley.sentiment.domain.question;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.sentiment.MadeUp;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class QuestionTest {

    private static final Duration CALL = Duration.ofSeconds(8);

    @Test
    void callThatCouldOutliveTheDeadlineIsNotBegun() {
        Question question = Asked.until("harbour", "hm", MadeUp.NOW.plusSeconds(30));

        assertThat(question.leavesTimeFor(CALL, MadeUp.NOW)).isTrue();
        assertThat(question.leavesTimeFor(CALL, MadeUp.NOW.plusSeconds(22))).isTrue();
        assertThat(question.leavesTimeFor(CALL, MadeUp.NOW.plusSeconds(23))).isFalse();
    }
}

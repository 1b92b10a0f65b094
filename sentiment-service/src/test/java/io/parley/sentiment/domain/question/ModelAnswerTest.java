package io.parley.sentiment.domain.question;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.Sentiment.Label;
import io.parley.sentiment.domain.Degraded;
import io.parley.sentiment.domain.insight.Findings;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelAnswerTest {

    private static final List<String> ASKED = List.of("1", "2");

    @Test
    void verdictsComeInTheOrderAsked() {
        assertThat(ModelAnswer.of(ASKED, "m", List.of(verdict("2"), verdict("1"))))
                .isEqualTo(new ModelAnswer.Judged("m", List.of(verdict("1"), verdict("2"))));
    }

    @Test
    void missingVerdictIsAMismatch() {
        assertThat(ModelAnswer.of(ASKED, "m", List.of(verdict("1"))))
                .isEqualTo(new ModelAnswer.Confused(Degraded.MODEL_MISMATCH));
    }

    @Test
    void unaskedVerdictIsAMismatch() {
        assertThat(ModelAnswer.of(ASKED, "m", List.of(verdict("1"), verdict("3"))))
                .isEqualTo(new ModelAnswer.Confused(Degraded.MODEL_MISMATCH));
        assertThat(ModelAnswer.of(ASKED, "m", List.of(verdict("1"), verdict("2"), verdict("3"))))
                .isEqualTo(new ModelAnswer.Confused(Degraded.MODEL_MISMATCH));
    }

    @Test
    void verdictGivenTwiceIsAMismatch() {
        assertThat(ModelAnswer.of(ASKED, "m", List.of(verdict("1"), verdict("1"))))
                .isEqualTo(new ModelAnswer.Confused(Degraded.MODEL_MISMATCH));
        assertThat(ModelAnswer.of(ASKED, "m", List.of(verdict("1"), verdict("2"), verdict("2"))))
                .isEqualTo(new ModelAnswer.Confused(Degraded.MODEL_MISMATCH));
    }

    private static Verdict verdict(String id) {
        return new Verdict(id, Label.NEUTRAL, 0.9, Findings.NONE);
    }
}

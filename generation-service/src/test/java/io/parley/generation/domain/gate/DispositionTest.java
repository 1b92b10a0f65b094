package io.parley.generation.domain.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.BrandsConfig.Autonomy;
import io.parley.contract.Sentiment.Label;
import io.parley.generation.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;

class DispositionTest {

    private static final GateOutcome PASSED = new GateOutcome.Passed();
    private static final GateOutcome DOUBTFUL = new GateOutcome.Held(List.of("too long"));

    @Test
    void draftThatPassesIsReleasedUnderAuto() {
        assertThat(of(Autonomy.AUTO, PASSED, 0.9)).isEqualTo(new Disposition.Release());
    }

    @Test
    void doubtIsHeldUnderAuto() {
        assertThat(of(Autonomy.AUTO, DOUBTFUL, 0.9)).isEqualTo(new Disposition.Hold(List.of("too long")));
    }

    @Test
    void unsureScoreIsHeldUnderAuto() {
        assertThat(of(Autonomy.AUTO, PASSED, 0.4))
                .isEqualTo(new Disposition.Hold(List.of("the sentiment is not sure")));
    }

    @Test
    void everythingIsHeldUnderApprove() {
        assertThat(of(Autonomy.APPROVE, PASSED, 0.9))
                .isEqualTo(new Disposition.Hold(List.of("the brand wants a person to approve")));
        assertThat(of(Autonomy.APPROVE, DOUBTFUL, 0.9))
                .isEqualTo(new Disposition.Hold(List.of("the brand wants a person to approve", "too long")));
    }

    @Test
    void suggestionStaysASuggestionWithRemarks() {
        assertThat(of(Autonomy.SUGGEST, DOUBTFUL, 0.9)).isEqualTo(new Disposition.Suggest(List.of("too long")));
    }

    private static Disposition of(Autonomy autonomy, GateOutcome gate, double confidence) {
        return Disposition.of(autonomy, gate, Sample.score(Label.NEUTRAL, confidence), 0.5);
    }
}

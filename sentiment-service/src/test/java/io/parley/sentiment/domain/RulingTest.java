package io.parley.sentiment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.BrandsConfig.ScoringMode;
import io.parley.contract.Sentiment.Label;
import io.parley.contract.Verb;
import io.parley.sentiment.MadeUp;
import io.parley.sentiment.domain.fast.FastClassifier;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RulingTest {

    private static final Scoring CASCADE = new Scoring(ScoringMode.CASCADE, 0.6, List.of());
    private static final String CLEAR = "I love this tea, it is wonderful";
    private static final String UNCLEAR = "Oh great, another delay. Just what I needed.";

    @ParameterizedTest
    @EnumSource(names = {"CREATED", "EDITED"})
    void sureScoreIsFinal(Verb verb) {
        assertThat(on(verb, CLEAR))
                .isInstanceOfSatisfying(
                        Ruling.Score.class,
                        score -> assertThat(score.sentiment().label()).isEqualTo(Label.POSITIVE));
    }

    @ParameterizedTest
    @EnumSource(names = {"CREATED", "EDITED"})
    void unsureScoreIsEscalated(Verb verb) {
        assertThat(on(verb, UNCLEAR)).isInstanceOf(Ruling.Escalate.class);
    }

    @Test
    void thresholdOfZeroEscalatesNothing() {
        assertThat(Ruling.on(
                        Verb.CREATED,
                        MadeUp.comment("1", UNCLEAR),
                        new FastClassifier(null),
                        new Scoring(ScoringMode.CASCADE, 0, List.of())))
                .isInstanceOf(Ruling.Score.class);
    }

    @Test
    void itemWithoutTextIsSurelyNeutral() {
        assertThat(Ruling.on(Verb.CREATED, MadeUp.comment("1", null), new FastClassifier(null), CASCADE))
                .isInstanceOfSatisfying(
                        Ruling.Score.class,
                        score -> assertThat(score.sentiment().label()).isEqualTo(Label.NEUTRAL));
    }

    @Test
    void unsupportedLanguageIsFinalAndSaysSo() {
        assertThat(on(Verb.CREATED, "Dieser Tee schmeckt leider nach Seife"))
                .isInstanceOfSatisfying(
                        Ruling.Score.class,
                        score -> assertThat(score.sentiment().degraded()).isEqualTo("unsupported"));
    }

    @Test
    void deletionWithdraws() {
        assertThat(on(Verb.DELETED, CLEAR)).isEqualTo(new Ruling.Withdraw());
    }

    @ParameterizedTest
    @EnumSource(names = {"HIDDEN", "SHOWN"})
    void visibilityChangesNoSentiment(Verb verb) {
        assertThat(on(verb, CLEAR)).isEqualTo(new Ruling.Skip("visibility"));
    }

    private static Ruling on(Verb verb, String text) {
        return Ruling.on(verb, MadeUp.comment("1", text), new FastClassifier(null), CASCADE);
    }
}

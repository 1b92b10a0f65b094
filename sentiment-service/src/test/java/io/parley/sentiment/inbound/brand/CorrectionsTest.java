package io.parley.sentiment.inbound.brand;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.Item;
import io.parley.contract.Sentiment.Label;
import io.parley.sentiment.MadeUp;
import io.parley.sentiment.domain.fast.FastClassifier;
import io.parley.sentiment.domain.level.CheckedScore;
import org.junit.jupiter.api.Test;

class CorrectionsTest {

    private static final FastClassifier WORDS = new FastClassifier(null);
    private static final Item ITEM = MadeUp.comment("a", "I love this tea");

    private final Corrections corrections = Corrections.none(MadeUp.BRAND);

    @Test
    void newestOfAnItemCountsWhereverItStands() {
        corrections.take(Records.correction(ITEM, Label.NEGATIVE, null, 20));
        corrections.take(Records.correction(ITEM, Label.NEUTRAL, null, 10));
        assertThat(corrections.all()).extracting(Correction::label).containsExactly(Label.NEGATIVE);
        corrections.take(Records.correction(ITEM, Label.POSITIVE, null, 30));
        assertThat(corrections.all()).extracting(Correction::label).containsExactly(Label.POSITIVE);
    }

    @Test
    void correctionCanBeTakenBack() {
        corrections.take(Records.correction(ITEM, Label.NEGATIVE, null, 20));
        corrections.take(Records.raw(ITEM.itemKey(), null, 30));
        assertThat(corrections.all()).isEmpty();
    }

    @Test
    void scoreThatWasSeenMakesItACheckedOne() {
        corrections.take(Records.correction(ITEM, Label.POSITIVE, WORDS.classify(ITEM.text(), null), 1));
        Correction correction = corrections.all().iterator().next();
        assertThat(correction.confirms()).isTrue();
        assertThat(correction.checked()).map(CheckedScore::said).contains(Label.POSITIVE);
    }

    @Test
    void scoreThatJudgedNothingIsNoCheckedOne() {
        String other = "це дуже смачний чай, дякую вам усім";
        corrections.take(Records.correction(MadeUp.comment("a", other), Label.NEUTRAL, WORDS.classify(other, null), 1));
        Correction correction = corrections.all().iterator().next();
        assertThat(correction.confirms()).isFalse();
        assertThat(correction.checked()).isEmpty();
    }

    @Test
    void otherBrandsAreNotRead() {
        corrections.take(Records.correction(MadeUp.toBrand("tidewater", "a", "fine"), Label.NEUTRAL, null, 1));
        assertThat(corrections.all()).isEmpty();
        assertThat(corrections.passedOver()).isEmpty();
    }

    @Test
    void whatIsNoCorrectionIsCountedAndSaid() {
        corrections.take(Records.raw("harbour/generic:x", new byte[] {1, 2}, 1));
        corrections.take(Records.score(ITEM, WORDS.classify(ITEM.text(), null)));
        assertThat(corrections.all()).isEmpty();
        assertThat(corrections.passedOver()).singleElement().asString().startsWith("2 records of the brand");
    }

    @Test
    void moreThanAreWorkedWithAreSaid() {
        for (int i = 0; i < Corrections.ITEMS_MAX + 2; i++) {
            corrections.take(Records.correction(MadeUp.comment("c" + i, "fine"), Label.NEUTRAL, null, i));
        }
        assertThat(corrections.all()).hasSize(Corrections.ITEMS_MAX);
        assertThat(corrections.all()).extracting(Correction::key).doesNotContain("harbour/generic:c0");
        assertThat(corrections.passedOver()).singleElement().asString().startsWith("2 corrections are more");
    }
}

package io.parley.sentiment.domain.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.Sentiment.Label;
import io.parley.sentiment.domain.brand.BrandDelta;
import io.parley.sentiment.domain.brand.DeltaFormat;
import io.parley.sentiment.domain.brand.LanguageDelta;
import io.parley.sentiment.domain.fast.FastClassifier;
import io.parley.sentiment.domain.language.Language;
import io.parley.sentiment.domain.linear.Weights;
import io.parley.sentiment.domain.linear.WeightsFormat;
import io.parley.sentiment.domain.training.LabelledText;
import io.parley.sentiment.domain.training.MadeUpCorpus;
import io.parley.sentiment.domain.training.Trainer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The made-up brand has an odd word for what it likes: its people call a good tea "wicked bad". */
class TunerTest {

    private static final Weights WEIGHTS = WeightsFormat.read(WeightsFormat.write(new Trainer(null, 1, line -> {})
            .train(List.of(MadeUpCorpus.english("en", 600, 1), MadeUpCorpus.chinese("zh", 300, 2)))));
    private static final FastClassifier BASE = new FastClassifier(WEIGHTS);
    private static final String[] THINGS = {"tea", "tin", "parcel", "shop", "blend", "cup", "oolong", "delivery"};

    @Test
    void fewDozenCorrectionsTeachTheBrandsOwnWords() {
        Tuning.Trained trained = trained(corrections(48, 1));

        assertThat(trained.comparison().rows()).isEqualTo(48);
        assertThat(trained.comparison().notWorse()).isTrue();
        assertThat(trained.comparison().after())
                .isGreaterThan(trained.comparison().before() + 0.2);
        assertThat(trained.comparison().low()).isPositive();

        FastClassifier tuned = new FastClassifier(WEIGHTS, brand -> new BrandDelta(3, trained.delta()));
        String odd = "that is a wicked bad teapot";
        assertThat(BASE.classify(odd, null).label()).isEqualTo(Label.NEGATIVE);
        assertThat(tuned.classify(odd, null, "harbour").label()).isEqualTo(Label.POSITIVE);
        assertThat(tuned.classify(odd, null, "harbour").modelVersion()).isEqualTo(WEIGHTS.version() + "+3");
        assertThat(tuned.classify(odd, null)).isEqualTo(BASE.classify(odd, null));
    }

    @Test
    void whatWasRightStaysRight() {
        Tuning.Trained trained = trained(corrections(60, 1));
        FastClassifier tuned = new FastClassifier(WEIGHTS, brand -> new BrandDelta(1, trained.delta()));
        long right = 0;
        List<LabelledText> others = MadeUpCorpus.english("other", 300, 9).texts();
        for (LabelledText text : others) {
            right += tuned.classify(text.text(), null, "harbour").label() == text.label() ? 1 : 0;
        }
        assertThat(right).isGreaterThan(others.size() * 9 / 10);
    }

    @Test
    void sameCorrectionsGiveTheSameBytesInWhateverOrderTheyCome() {
        List<CorrectedText> corrections = new ArrayList<>(corrections(60, 1));
        Tuning.Trained first = trained(corrections);
        Collections.shuffle(corrections, new Random(7));
        Tuning.Trained again = trained(corrections);
        assertThat(DeltaFormat.write(again.delta())).isEqualTo(DeltaFormat.write(first.delta()));
        assertThat(again.comparison()).isEqualTo(first.comparison());
    }

    @Test
    void candidateThatForgetsWhatThePromotedModelKnowsIsWorse() {
        Map<Language, LanguageDelta> promoted = trained(corrections(90, 1)).delta();
        List<CorrectedText> contradicting = new ArrayList<>(corrections(36, 2));
        corrections(120, 3).stream()
                .filter(text -> text.label() == Label.POSITIVE)
                .map(text -> new CorrectedText(text.key(), Label.NEGATIVE, text.view(), true, false))
                .forEach(contradicting::add);

        Tuning.Trained trained = (Tuning.Trained) new Tuner(promoted, line -> {}).tune(contradicting);
        assertThat(trained.comparison().after()).isLessThan(trained.comparison().before());
        assertThat(trained.comparison().notWorse()).isFalse();
    }

    @Test
    void tooFewSaysHowManyMore() {
        assertThat(new Tuner(Map.of(), line -> {}).tune(corrections(18, 1)))
                .isEqualTo(new Tuning.TooLittle(
                        "18 corrections are there to judge by, and it takes 30: 12 more are needed."));
    }

    @Test
    void onlyWhatThePromotedModelHasNotSeenJudges() {
        Map<Language, LanguageDelta> promoted = trained(corrections(60, 1)).delta();
        List<CorrectedText> old = corrections(60, 1).stream()
                .map(text -> new CorrectedText(text.key(), text.label(), text.view(), text.confirmed(), false))
                .toList();
        assertThat(new Tuner(promoted, line -> {}).tune(old)).isInstanceOf(Tuning.TooLittle.class);

        List<CorrectedText> both = new ArrayList<>(old);
        both.addAll(corrections(36, 2));
        Tuning.Trained trained = (Tuning.Trained) new Tuner(promoted, line -> {}).tune(both);
        assertThat(trained.trainedOn()).isEqualTo(96);
        assertThat(trained.comparison().rows()).isEqualTo(36);
        assertThat(trained.comparison().before()).isGreaterThan(0.8);
    }

    @Test
    void oneLabelAloneIsNotLearnedFrom() {
        List<CorrectedText> all = corrections(120, 1).stream()
                .filter(text -> text.label() == Label.POSITIVE)
                .toList();
        assertThat(new Tuner(Map.of(), line -> {}).tune(all))
                .isInstanceOfSatisfying(
                        Tuning.TooLittle.class,
                        few -> assertThat(few.sentence()).contains("confirm some scores that are right"));
    }

    private static Tuning.Trained trained(List<CorrectedText> corrections) {
        return (Tuning.Trained) new Tuner(Map.of(), line -> {}).tune(corrections);
    }

    private static List<CorrectedText> corrections(int count, long seed) {
        Random chance = new Random(seed);
        List<CorrectedText> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String thing = THINGS[chance.nextInt(THINGS.length)];
            String key = "harbour/generic:" + seed + "-" + i;
            all.add(
                    switch (i % 3) {
                        case 0 -> correction(key, "that is a wicked bad " + thing, Label.POSITIVE, false);
                        case 1 -> correction(key, "where is the " + thing + " from?", Label.NEUTRAL, true);
                        default -> correction(key, "the " + thing + " is not good", Label.NEGATIVE, true);
                    });
        }
        return all;
    }

    private static CorrectedText correction(String key, String text, Label label, boolean confirmed) {
        return new CorrectedText(key, label, BASE.view(text, null).orElseThrow(), confirmed, true);
    }
}

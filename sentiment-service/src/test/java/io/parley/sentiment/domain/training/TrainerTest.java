package io.parley.sentiment.domain.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.Sentiment;
import io.parley.contract.Sentiment.Label;
import io.parley.sentiment.domain.fast.FastClassifier;
import io.parley.sentiment.domain.language.Language;
import io.parley.sentiment.domain.linear.Weights;
import io.parley.sentiment.domain.linear.WeightsFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainerTest {

    private static final List<Source> SOURCES =
            List.of(MadeUpCorpus.english("tweets", 900, 1), MadeUpCorpus.chinese("posts", 900, 2));

    private static final Weights TRAINED = WeightsFormat.read(train(null, 1, SOURCES));

    private final FastClassifier classifier = new FastClassifier(TRAINED);

    @Test
    void sameTextsAndSeedAreTheSameBytes() {
        assertThat(train(null, 1, SOURCES)).isEqualTo(train(null, 1, SOURCES)).isNotEqualTo(train(null, 2, SOURCES));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            the mug is really good, POSITIVE
            the mug is not good, NEGATIVE
            the mug is not bad, POSITIVE
            SOOOOOO BAD, NEGATIVE
            the mug 😍, POSITIVE
            do you have the mug in blue, NEUTRAL
            #BestMugEver, POSITIVE
            盖子太好了, POSITIVE
            盖子不好, NEGATIVE
            今天收到盖子, NEUTRAL
            这个mug太差了, NEGATIVE
            """)
    void whatWasLearnedHoldsForOtherTexts(String text, Label expected) {
        Sentiment sentiment = classifier.classify(text, null);
        assertThat(sentiment.label()).as(text + " → " + sentiment.scores()).isEqualTo(expected);
        assertThat(sentiment.modelVersion()).isEqualTo(TRAINED.version());
    }

    @Test
    void labelThatASourceLacksIsNotSaidOfItsTexts() {
        // Reviews have no neutral: in the sum over both sources, texts like them must not get it.
        Source reviews = new Source(
                "reviews",
                MadeUpCorpus.english("reviews", 900, 3).texts().stream()
                        .filter(text -> text.label() != Label.NEUTRAL)
                        .map(text -> new LabelledText(text.id(), text.label(), "bought via the site: " + text.text()))
                        .toList());
        FastClassifier both = new FastClassifier(
                WeightsFormat.read(train(null, 1, List.of(MadeUpCorpus.english("tweets", 900, 1), reviews))));

        assertThat(both.classify("do you have the cup in green", null).label()).isEqualTo(Label.NEUTRAL);
        assertThat(both.classify("bought via the site: the lid", null).scores().neutral())
                .isLessThan(classifier
                        .classify("bought via the site: the lid", null)
                        .scores()
                        .neutral());
    }

    @Test
    void fineTuningChangesWhatIsCorrectedAndKeepsTheRest() {
        List<LabelledText> corrections = IntStream.range(0, 60)
                .mapToObj(i -> new LabelledText("c" + i, Label.POSITIVE, "the kraken has landed, batch " + i))
                .toList();
        Weights tuned = WeightsFormat.read(train(TRAINED, 1, List.of(new Source("corrections", corrections))));
        FastClassifier after = new FastClassifier(tuned);

        double before =
                classifier.classify("the kraken has landed", null).scores().positive();
        assertThat(after.classify("the kraken has landed", null).scores().positive())
                .isGreaterThan(before + 0.2);
        assertThat(after.classify("I hate this mug", null).label()).isEqualTo(Label.NEGATIVE);
        assertThat(tuned.of(Language.CHINESE))
                .hasValueSatisfying(weights -> assertThat(weights.weights())
                        .isEqualTo(TRAINED.of(Language.CHINESE).orElseThrow().weights()));
    }

    @Test
    void straysOfAnotherLanguageTeachNothing() {
        List<LabelledText> mostlyChinese =
                new ArrayList<>(MadeUpCorpus.chinese("posts", 300, 2).texts());
        mostlyChinese.add(new LabelledText("stray", Label.NEGATIVE, "the lid is really good"));
        Weights trained = WeightsFormat.read(train(null, 1, List.of(new Source("posts", mostlyChinese))));
        assertThat(trained.byLanguage()).containsOnlyKeys(Language.CHINESE);
    }

    @Test
    void tooFewTextsToCalibrateLeaveTheScoresAsTheyAre() {
        Weights few = WeightsFormat.read(train(null, 1, List.of(MadeUpCorpus.english("tweets", 30, 1))));
        assertThat(few.of(Language.ENGLISH).orElseThrow().temperature()).isEqualTo(1);
        assertThat(few.of(Language.CHINESE)).isEmpty();
    }

    private static byte[] train(@org.jspecify.annotations.Nullable Weights base, long seed, List<Source> sources) {
        return WeightsFormat.write(new Trainer(base, seed, line -> {}).train(sources));
    }
}

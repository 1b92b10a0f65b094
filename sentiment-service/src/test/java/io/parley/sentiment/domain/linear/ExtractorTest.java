package io.parley.sentiment.domain.linear;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.sentiment.AnyText;
import io.parley.sentiment.domain.language.Language;
import io.parley.sentiment.domain.lexicon.WordList;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExtractorTest {

    private final WordList words = new WordList();

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"ENGLISH", "CHINESE"})
    void anyTextHasFeaturesEachOnceAndFewPerCharacter(Language language) {
        AnyText.texts(10_000, 3).forEach(text -> assertEachOnceAndFew(Extractor.head(text), language));
    }

    @Test
    void whateverIsRepeatedHasFewFeaturesPerCharacter() {
        for (String part : AnyText.REPEATED) {
            String text = Extractor.head(part.repeat(5_000));
            assertThat(text.length()).isLessThanOrEqualTo(4_000);
            assertEachOnceAndFew(text, Language.ENGLISH);
            assertEachOnceAndFew(text, Language.CHINESE);
        }
    }

    @Test
    void sameTextIsTheSameFeatures() {
        assertThat(features("Not bad at all 😍", Language.ENGLISH).words())
                .isEqualTo(features("not  BAD at all 😍", Language.ENGLISH).words());
    }

    @Test
    void negationIsSeen() {
        int[] plain = features("it is good", Language.ENGLISH).words();
        int[] negated = features("it is not good", Language.ENGLISH).words();
        assertThat(negated.length).isGreaterThan(plain.length + 2);
    }

    @Test
    void whatStandsBesideOneWordOfPraiseHoldsForAnother() {
        assertThat(common("the tea was superb", "the tin was marvellous"))
                .isGreaterThan(common("the tea was hexagonal", "the tin was octagonal"));
    }

    private long common(String one, String other) {
        Set<Integer> words =
                Arrays.stream(features(one, Language.ENGLISH).words()).boxed().collect(Collectors.toSet());
        return Arrays.stream(features(other, Language.ENGLISH).words())
                .filter(words::contains)
                .count();
    }

    private void assertEachOnceAndFew(String text, Language language) {
        Features features = features(text, language);
        assertThat(Arrays.stream(features.grams()).distinct().count()).isEqualTo(features.grams().length);
        assertThat(Arrays.stream(features.words()).distinct().count()).isEqualTo(features.words().length);
        assertThat(features.words().length + features.grams().length).isLessThanOrEqualTo(12 * text.length() + 12);
        assertThat(features.marks().length).isLessThanOrEqualTo(8);
    }

    private Features features(String text, Language language) {
        return Extractor.of(text, language, words.read(text));
    }
}

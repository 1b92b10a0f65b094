package io.parley.sentiment.domain.linear;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.sentiment.domain.language.Language;
import io.parley.sentiment.domain.lexicon.WordList;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractorTest {

    private static final String[] AWKWARD = {
        "\uD83D",
        "\uDE00",
        "👍🏽",
        "❤️",
        "\u200D",
        "@",
        "#",
        "http",
        "www.",
        "'",
        "’",
        "！",
        "\u0000",
        "\n",
        "好",
        "ß",
        "İ",
        "ﷺ",
        "e\u0301",
        "a".repeat(50),
        "!".repeat(50),
        "不",
        "n't",
        "\u3007",
        "𠀀"
    };

    private final WordList words = new WordList();

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"ENGLISH", "CHINESE"})
    void anyTextHasFeaturesEachOnceAndFewPerCharacter(Language language) {
        Random random = new Random(3);
        for (int round = 0; round < 10_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(25); length > 0; length--) {
                text.append(
                        random.nextInt(3) == 0
                                ? AWKWARD[random.nextInt(AWKWARD.length)]
                                : Character.toString(random.nextInt(0x110000)));
            }
            Features features = features(text.toString(), language);
            assertThat(Arrays.stream(features.grams()).distinct().count()).isEqualTo(features.grams().length);
            assertThat(Arrays.stream(features.words()).distinct().count()).isEqualTo(features.words().length);
            assertThat(features.words().length + features.grams().length).isLessThanOrEqualTo(9 * text.length() + 9);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "@", "#A", "不", "not ", "!", "\uD83D", "http", "'", "ab@", "aB#", "好a"})
    void timeIsBoundedWhateverIsRepeated(String part) {
        String text = part.repeat(4_000 / part.length());
        assertThat(org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
                    int count = 0;
                    for (int i = 0; i < 50; i++) {
                        count += features(text, Language.ENGLISH).grams().length;
                        count += features(text, Language.CHINESE).grams().length;
                    }
                    return count;
                }))
                .isPositive();
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

    private Features features(String text, Language language) {
        return Extractor.of(text, language, words.read(text));
    }
}

package io.parley.sentiment.domain.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.sentiment.AnyText;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnitsTest {

    private final Lexicon lexicon = Lexicon.bundled();

    @Test
    void linksAndNamesAreLeftOut() {
        assertThat(units("@bad_tea see https://hate.example/awful?x=:( now www.worst.example"))
                .containsExactly("see", "now");
    }

    @Test
    void longestPhraseWins() {
        assertThat(units("It does not work at all")).contains("does_not_work");
        assertThat(units("太难吃了")).containsExactly("太难吃", "了");
    }

    @Test
    void languagesMayBeMixed() {
        assertThat(units("这个app真的nice")).containsExactly("这", "个", "app", "真的", "nice");
    }

    @Test
    void drawnOutWordIsTheWord() {
        assertThat(units("I loooooove tea, sooo it is goood")).contains("love", "so", "good");
    }

    @Test
    void signsAreKeptWithAndWithoutTheirVariation() {
        assertThat(units("ok ❤️ :) 👍🏽")).containsExactly("ok", "❤", ":)", "👍");
    }

    @Test
    void anyTextHasFewerUnitsThanCharacters() {
        AnyText.texts(10_000, 9)
                .forEach(text -> assertThat(units(text))
                        .hasSizeLessThanOrEqualTo(text.length())
                        .doesNotContain(""));
    }

    private List<String> units(String text) {
        return Units.of(text, lexicon);
    }
}

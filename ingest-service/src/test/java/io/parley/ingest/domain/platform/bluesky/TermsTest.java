package io.parley.ingest.domain.platform.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is a word, and what is only a part of one. */
class TermsTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "tea, I like TEA.",
                "tea, #tea",
                "tea, tea-time",
                "tea, \"steam, tea\"",
                "tea, ｔｅａ",
                "harbour cup, My Harbour   Cup leaks",
                "harbour cup, the harbour\u00a0cup",
                "café, CAFE\u0301 culture",
                "größe, GRÖSSE zählt",
                "harbour.example, ask @harbour.example!",
                "чай, Какой ЧАЙ?",
                "港湾杯, 我的港湾杯漏水了",
                "カップ, このカップが好き",
                "커피, 커피가 좋아요",
                "cup, 我的cup漏了",
                "c++, I write C++ daily",
            })
    void termIsFound(String term, String text) {
        assertThat(new Terms(List.of(term)).foundIn(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "tea, steam team tear",
                "tea, tea1",
                "tea, teå",
                "tea, te a",
                "harbour cup, harbour cups",
                "harbour.example, notharbour.example",
                "чай, случай",
                "港湾杯, 港湾的杯",
            })
    void partOfAWordIsNotFound(String term, String text) {
        assertThat(new Terms(List.of(term)).foundIn(text)).isFalse();
    }

    @Test
    void laterWordIsFoundBehindAPartOfOne() {
        assertThat(new Terms(List.of("tea")).foundIn("steam and tea")).isTrue();
    }

    @Test
    void blankTermFindsNothing() {
        assertThat(new Terms(List.of(" ", "")).foundIn("anything at all")).isFalse();
    }
}

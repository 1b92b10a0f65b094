package io.parley.generation.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.generation.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource({"hello there, en", "iPhone 很好用, zh", "こんにちは世界, ja", "안녕하세요, ko", "привет, ru", "123 !!, und", "ሰላም, mis"
    })
    void scriptTellsTheLanguage(String text, String language) {
        assertThat(Languages.ofText(text)).isEqualTo(language);
    }

    @Test
    void platformsWordCountsMoreThanTheScript() {
        assertThat(Languages.of(
                        Sample.comment("harbour", "bonjour").saidToBe("fr-CA").item()))
                .isEqualTo("fr");
    }
}

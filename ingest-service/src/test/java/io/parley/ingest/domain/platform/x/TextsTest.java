package io.parley.ingest.domain.platform.x;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.ingest.domain.reading.NativeJson;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', nullValues = "-", textBlock = """
                    plain                                        | [0, 5]  | plain
                    @harbour @ada thanks a lot                   | [14, 26] | thanks a lot
                    @harbour I asked @ada                        | [0, 21] | @harbour I asked @ada
                    look https://t.co/abc123                     | [0, 4]  | look
                    look https://t.co/a https://t.co/b           | [0, 4]  | look
                    https://t.co/abc123                          | [0, 0]  | -
                    @harbour https://t.co/abc123                 | [9, 9]  | -
                    fish &amp; chips &lt;3 &amp;lt;              | [0, 43] | fish & chips <3 &lt;
                    """)
    void textIsWhatAPersonSees(String text, String range, String shown) {
        assertThat(Texts.shown(text, json(range))).isEqualTo(shown);
    }

    @Test
    void rangesCountCodePoints() {
        assertThat(Texts.shown("\ud83c\udf75\ud83c\udf75 tea https://t.co/x", json("[0, 6]")))
                .isEqualTo("\ud83c\udf75\ud83c\udf75 tea");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "5",
                "[]",
                "[0]",
                "[0, 34]",
                "[-1, 3]",
                "[\"a\", {}]",
                "[3, 9]",
                "[9, 3]",
                "[0, 3]",
                "[99, 99]",
                "[0, 99999999999]"
            })
    void wrongRangeCutsNothingThatAPersonWrote(String range) {
        assertThat(Texts.shown("Hello from Harbour", json(range))).isEqualTo("Hello from Harbour");
    }

    @Test
    void anyNumberOfNamesAndLinksIsCut() {
        String names = "@a ".repeat(20_000);
        String text = names + "tea" + " https://t.co/x".repeat(20_000);
        assertThat(Texts.shown(text, json("[%d, %d]".formatted(names.length(), names.length() + 3))))
                .isEqualTo("tea");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    "en"     | en
                    "zh-CN"  | zh-CN
                    "in"     | id
                    "iw"     | he
                    "und"    | -
                    "zxx"    | -
                    "qme"    | -
                    "qht"    | -
                    ""       | -
                    null     | -
                    5        | -
                    """)
    void languageIsOnlyWhatXRecognised(String lang, String language) {
        assertThat(Texts.language(json(lang))).isEqualTo(language);
    }

    private static JsonNode json(String text) {
        return NativeJson.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}

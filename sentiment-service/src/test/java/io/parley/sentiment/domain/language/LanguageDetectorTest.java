package io.parley.sentiment.domain.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LanguageDetectorTest {

    private final LanguageDetector detector = new LanguageDetector();

    @ParameterizedTest
    @MethodSource("sentences")
    void sentenceIsInItsLanguage(String line) {
        String[] parts = line.split("\t", 2);
        assertThat(detector.detect(parts[1], null)).as(parts[1]).isEqualTo(Language.valueOf(parts[0]));
    }

    static Stream<String> sentences() throws IOException {
        try (InputStream in = LanguageDetectorTest.class.getResourceAsStream("/language/sentences.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Tee gut, de, UNSUPPORTED",
        "Parley, , ENGLISH",
        "Parley, en-GB, ENGLISH",
        "I love this one so much, fr, ENGLISH",
        "太好喝了, en, CHINESE",
        "太好喝了, und, CHINESE",
        "Parley, zh-Hans, ENGLISH",
    })
    void platformsWordDecidesOnlyWhatTheTextLeavesOpen(String text, String said, Language expected) {
        assertThat(detector.detect(text, said)).isEqualTo(expected);
    }

    @Test
    void anyTextHasOneOfFourAnswers() {
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(30); length > 0; length--) {
                // Single surrogates included.
                text.append(random.nextBoolean() ? (char) random.nextInt(0x10000) : (char) (' ' + random.nextInt(95)));
            }
            assertThat(detector.detect(text.toString(), null)).isNotNull();
        }
    }
}

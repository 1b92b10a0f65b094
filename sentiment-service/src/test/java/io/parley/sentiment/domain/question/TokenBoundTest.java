package io.parley.sentiment.domain.question;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.parley.contract.Json;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenBoundTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tea    | 3
            好喝   | 2
            "quote | 7
            😀     | 4
            é      | 2
            ’      | 3
            """)
    void whatATokenizerDoesNotKnowCountsAsBytes(String text, int bound) {
        assertThat(TokenBound.of(text)).isEqualTo(bound);
    }

    @Test
    void longTextIsCutWithoutHalvingACharacter() {
        assertThat(TokenBound.head("0123456789abc", 10)).isEqualTo("0123456789");
        assertThat(TokenBound.head("01234567😀abc", 11)).isEqualTo("01234567");
        assertThat(TokenBound.head("01234567😀abc", 12)).isEqualTo("01234567😀");
        assertThat(TokenBound.head("\"\"\"", 5)).isEqualTo("\"\"");
        assertThat(TokenBound.head("short", 10)).isEqualTo("short");
    }

    @Test
    void noTextIsLongerInAPromptThanItsBoundSays() throws JsonProcessingException {
        Random random = new Random(4);
        for (int i = 0; i < 5_000; i++) {
            String text = random.ints(random.nextInt(60), 0, 0x2000)
                    .mapToObj(character -> Character.toString(
                            random.nextInt(8) == 0 ? random.nextInt(Character.MAX_CODE_POINT + 1) : character % 0x90))
                    .reduce("", String::concat);
            String head = TokenBound.head(text, 40);
            assertThat(TokenBound.of(head)).isLessThanOrEqualTo(40);
            assertThat(text).startsWith(head);
            String written = Json.MAPPER.writeValueAsString(head);
            assertThat(TokenBound.of(head)).isGreaterThanOrEqualTo(written.codePointCount(1, written.length() - 1));
        }
    }
}

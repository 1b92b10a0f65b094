package io.parley.sentiment.domain.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictKeyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LATE again @harbourtea, soooo tired of it!!! https://example.com/a",
                "late again @someone soooooo tired of it. www.example.com",
                "Late again @harbourtea,   soooo tired of it… https://example.com/b?c=d",
            })
    void textsThatSayTheSameAreOne(String text) {
        assertThat(key(text)).isEqualTo(key("late again @x, sooo tired of it! https://example.com"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nice tea :)           | nice tea :(
            nice tea              | nice tea?
            rated 5.0             | rated 50
            I paid 1,000          | I paid 1000
            I paid 10             | I paid 100
            +1                    | -1
            so good               | soo good
            love it 😍            | love it 😡
            好喝                  | 难喝
            it is not, good       | it is good
            """)
    void textsThatSayOtherThingsAreNot(String one, String other) {
        assertThat(key(one)).isNotEqualTo(key(other));
    }

    @Test
    void fullWidthPunctuationEndsAClauseToo() {
        assertThat(key("好喝！！再来。")).isEqualTo(key("好喝，再来"));
    }

    @Test
    void anotherBrandModelOrPromptIsAnotherKey() {
        Question question = Asked.about("hm");
        assertThat(key("hm"))
                .isEqualTo(VerdictKey.of(question, "m", "1"))
                .isNotEqualTo(VerdictKey.of(question, "n", "1"))
                .isNotEqualTo(VerdictKey.of(question, "m", "2"))
                .isNotEqualTo(VerdictKey.of(Asked.about("quayside", "hm"), "m", "1"));
    }

    @Test
    void spacesAroundATextMakeNoDifference() {
        Random random = new Random(15);
        String signs = "aé 好。.,!?@:)(h😀t/0\n’";
        for (int i = 0; i < 20_000; i++) {
            String text = random.ints(random.nextInt(30), 0, signs.length())
                    .mapToObj(at -> signs.substring(at, at + 1))
                    .reduce("", String::concat);
            String form = key(text).text();
            assertThat(key("  " + text + " ").text()).as(text).isEqualTo(form);
        }
    }

    private static VerdictKey key(String text) {
        return VerdictKey.of(Asked.about(text), "m", "1");
    }
}

package io.parley.sentiment.domain.linear;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.sentiment.AnyText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShapeTest {

    @Test
    void spellingIsOneForTheSameThing() {
        assertThat(spelling("LOVE  it")).isEqualTo(" love it ");
        assertThat(spelling("Sooooo gooood")).isEqualTo(" soo good ");
        assertThat(spelling("can’t WAIT！！！！")).isEqualTo(" can't wait!! ");
        assertThat(spelling("at 9:30, 250 g")).isEqualTo(" at 0:00, 000 g ");
    }

    @Test
    void linksAndNamesAreOneSignEach() {
        assertThat(spelling("@Ines_V see https://shop.example/a?b=:) now")).isEqualTo(" @ see ~ now ");
        assertThat(spelling("//@ines:太好了http://t.example/x很棒")).isEqualTo(" //@:太好了~很棒 ");
    }

    @Test
    void tagIsCutAtItsCapitals() {
        assertThat(pieces("#BestTeaEver")).containsExactly("#", "best", "tea", "ever");
        assertThat(pieces("#besttea #BESTTEA")).containsExactly("#", "besttea", "#", "besttea");
    }

    @Test
    void emojiLoseTheirVariations() {
        assertThat(pieces("👍🏽❤️")).containsExactly("👍", "❤");
    }

    @Test
    void chineseCharactersStandAlone() {
        assertThat(pieces("这个app真的nice")).containsExactly("这", "个", "app", "真", "的", "nice");
    }

    @Test
    void loudnessIsCounted() {
        Shape shape = Shape.of("WORST tea EVER, sooooo bad, AB");
        assertThat(shape.shouted()).isEqualTo(2);
        assertThat(shape.drawnOut()).isEqualTo(1);
    }

    @Test
    void nothingIsASpace() {
        assertThat(spelling("")).isEqualTo(" ");
        assertThat(pieces(" \n ")).isEmpty();
    }

    @Test
    void anyTextIsCutIntoPiecesInOrder() {
        AnyText.texts(10_000, 5).forEach(text -> {
            Shape shape = Shape.of(text);
            assertThat(shape.length()).isBetween(1, 2 * text.length() + 2);
            int end = 0;
            for (int piece = 0; piece < shape.pieces(); piece++) {
                assertThat(shape.start(piece)).isGreaterThanOrEqualTo(end);
                assertThat(shape.end(piece)).isGreaterThan(shape.start(piece));
                end = shape.end(piece);
            }
            assertThat(end).isLessThanOrEqualTo(shape.length());
        });
    }

    private static String spelling(String text) {
        Shape shape = Shape.of(text);
        return new String(shape.chars(), 0, shape.length());
    }

    private static List<String> pieces(String text) {
        Shape shape = Shape.of(text);
        List<String> pieces = new ArrayList<>();
        for (int i = 0; i < shape.pieces(); i++) {
            pieces.add(new String(shape.chars(), shape.start(i), shape.end(i) - shape.start(i)));
        }
        return pieces;
    }
}

package io.parley.sentiment.domain.fast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.parley.contract.Sentiment;
import io.parley.contract.Sentiment.Label;
import io.parley.sentiment.domain.linear.WeightsFormat;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The weights that lie in the repository, where they do: a build without them is a good build. */
class ShippedWeightsTest {

    private FastClassifier classifier = new FastClassifier(null);

    @BeforeEach
    void load() throws IOException {
        try (InputStream in = ShippedWeightsTest.class.getResourceAsStream("/weights/sentiment.weights")) {
            assumeTrue(in != null, "this checkout has no trained weights");
            if (in != null) {
                classifier = new FastClassifier(WeightsFormat.read(in.readAllBytes()));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The new jasmine tea is wonderful, thank you so much! | POSITIVE
            Can't wait to try the new blend tomorrow!! 😍         | POSITIVE
            sooooo happy with my order, LOVE it                  | POSITIVE
            #BestTeaEver thank you @harbourtea                   | POSITIVE
            This is the worst tea I have ever had                | NEGATIVE
            I am not happy with this at all                      | NEGATIVE
            I don't like it, not good                            | NEGATIVE
            @harbourtea on hold for 2 hours and nobody answers   | NEGATIVE
            My parcel never arrived 😡                           | NEGATIVE
            @harbourtea you've charged me twice and nobody will tell me when I get it back | NEGATIVE
            @harbourtea shoes fell apart after two weeks         | NEGATIVE
            @harbourtea room smelled of smoke and the shower was ice cold | NEGATIVE
            @harbourtea third train cancelled this week. how am I meant to get to work? | NEGATIVE
            @harbourtea your staff at the Leeds branch went out of their way for us | POSITIVE
            @harbourtea hats off to the technician who came out on a sunday | POSITIVE
            @harbourtea is there a way to change my delivery address after ordering? | NEUTRAL
            @harbourtea how long does a refund usually take?     | NEUTRAL
            The shop opens at 9 on Sunday                        | NEUTRAL
            What time do you open tomorrow?                      | NEUTRAL
            真的太好喝了，强烈推荐                                     | POSITIVE
            味道很好，包装也漂亮，下次还买                              | POSITIVE
            太难喝了，再也不买                                        | NEGATIVE
            客服态度差，一直没回复                                     | NEGATIVE
            这个app真的很垃圾                                        | NEGATIVE
            """)
    void madeUpTextIsReadAsPeopleWould(String text, Label expected) {
        Sentiment sentiment = classifier.classify(text, null);
        assertThat(sentiment.label()).as(text + " → " + sentiment.scores()).isEqualTo(expected);
        assertThat(sentiment.model()).isEqualTo("parley-linear");
    }

    @Test
    void negationTurnsAWordAround() {
        assertThat(classifier.classify("I am happy with it", null).scores().positive())
                .isGreaterThan(classifier
                                .classify("I am not happy with it", null)
                                .scores()
                                .positive()
                        + 0.3);
    }

    @Test
    void signsAloneAreReadByTheWordList() {
        Sentiment sentiment = classifier.classify("😍😍😍", null);
        assertThat(sentiment.label()).isEqualTo(Label.POSITIVE);
        assertThat(sentiment.model()).isEqualTo("parley-lexicon");
    }
}

package io.parley.sentiment.domain.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchesTest {

    private final Batches batches = new Batches(8, 400, 20);

    @Test
    void callsAreFull() {
        assertThat(batches.of(questions(20, "hm"))).extracting(List::size).containsExactly(8, 8, 4);
    }

    @Test
    void eachBrandHasCallsOfItsOwn() {
        Question first = Asked.about("harbour", "hm");
        Question other = Asked.about("quayside", "so");
        Question second = Asked.about("harbour", "ah");

        assertThat(batches.of(List.of(first, other, second))).containsExactly(List.of(first, second), List.of(other));
    }

    @Test
    void longTextsMakeCallsOfFewer() {
        // The aspects take 20 of the 400, and each item 20 beside its text.
        assertThat(batches.of(questions(5, "x".repeat(106))))
                .extracting(List::size)
                .containsExactly(3, 2);
        assertThat(batches.of(questions(5, "x".repeat(107))))
                .extracting(List::size)
                .containsExactly(2, 2, 1);
    }

    @Test
    void textThatFitsIntoNoCallHasOneOfItsOwn() {
        assertThat(batches.of(questions(3, "x".repeat(500))))
                .extracting(List::size)
                .containsExactly(1, 1, 1);
    }

    @Test
    void noQuestionIsNoCall() {
        assertThat(batches.of(List.of())).isEmpty();
    }

    private static List<Question> questions(int count, String text) {
        return IntStream.range(0, count).mapToObj(i -> Asked.about(text)).toList();
    }
}

package io.parley.sentiment.domain.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LexiconTest {

    private final Lexicon lexicon = Lexicon.bundled();

    @Test
    void everyEntryIsFoundInAText() {
        assertThat(lexicon.known()).hasSizeGreaterThan(1_000);
        assertThat(lexicon.known())
                .filteredOn(entry -> !Units.of(entry.replace('_', ' '), lexicon).equals(List.of(entry)))
                .isEmpty();
    }

    @Test
    void weightsAreFromMinusThreeToThree() {
        assertThat(lexicon.weights().values()).allMatch(weight -> weight >= -3 && weight <= 3);
    }
}

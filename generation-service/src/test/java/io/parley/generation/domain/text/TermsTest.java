package io.parley.generation.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TermsTest {

    @Test
    void latinTermIsAWholeWord() {
        assertThat(Terms.has("Leafline is cheaper", "leafline")).isTrue();
        assertThat(Terms.has("leaflines are cheaper, leafline not", "leafline")).isTrue();
        assertThat(Terms.has("the prepaid one", "paid")).isFalse();
    }

    @Test
    void hanTermIsFoundAnywhere() {
        assertThat(Terms.has("我要找律师投诉", "律师")).isTrue();
        assertThat(Terms.has("用AI写的", "ai")).isTrue();
    }

    @Test
    void emptyTermIsNeverFound() {
        assertThat(Terms.has("anything", " ")).isFalse();
    }
}

package io.parley.generation.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CutTest {

    @Test
    void characterIsNeverCutInTwo() {
        assertThat(Cut.to("ab🍵c", 3)).isEqualTo("ab");
        assertThat(Cut.to("ab🍵c", 4)).isEqualTo("ab🍵");
        assertThat(Cut.to("ab", 4)).isEqualTo("ab");
    }
}

package io.parley.sentiment.domain.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.parley.contract.Sentiment.Label;
import io.parley.sentiment.domain.language.Language;
import io.parley.sentiment.domain.linear.LanguageWeights.Output;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WeightsFormatTest {

    private static final int BITS = 10;

    @Test
    void whatIsWrittenIsReadAgain() {
        LanguageWeights weights = sparse(5);
        Weights read = WeightsFormat.read(WeightsFormat.write(Map.of(Language.CHINESE, weights)));
        LanguageWeights back = read.of(Language.CHINESE).orElseThrow();
        assertThat(back.weights()).isEqualTo(weights.weights());
        assertThat(back.outputs()).isEqualTo(weights.outputs());
        assertThat(back.biases()).isEqualTo(weights.biases());
        assertThat(back.scale()).isEqualTo(weights.scale());
        assertThat(back.temperature()).isEqualTo(weights.temperature());
        assertThat(read.of(Language.ENGLISH)).isEmpty();
    }

    @Test
    void nameFollowsFromTheBytes() {
        byte[] bytes = WeightsFormat.write(Map.of(Language.ENGLISH, sparse(5)));
        assertThat(WeightsFormat.write(Map.of(Language.ENGLISH, sparse(5)))).isEqualTo(bytes);
        assertThat(WeightsFormat.read(bytes).version()).matches("[0-9a-f]{12}");
        assertThat(WeightsFormat.read(WeightsFormat.write(Map.of(Language.ENGLISH, sparse(6))))
                        .version())
                .isNotEqualTo(WeightsFormat.read(bytes).version());
    }

    @Test
    void brokenBytesAreRefusedWithASentence() {
        byte[] bytes = WeightsFormat.write(Map.of(Language.ENGLISH, sparse(5)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightsFormat.read(new byte[40]))
                .withMessageContaining("does not begin like");
        for (int length = 0; length < bytes.length; length += 7) {
            byte[] part = Arrays.copyOf(bytes, length);
            assertThatIllegalArgumentException().isThrownBy(() -> WeightsFormat.read(part));
        }
    }

    private static LanguageWeights sparse(long seed) {
        List<Output> outputs = List.of(new Output("made-up", Label.POSITIVE), new Output("made-up", Label.NEGATIVE));
        byte[] weights = new byte[outputs.size() << BITS];
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            weights[random.nextInt(weights.length)] = (byte) random.nextInt(256);
        }
        return new LanguageWeights(outputs, BITS, List.of(0.25, -0.25), 0.01, 1.5, weights);
    }
}

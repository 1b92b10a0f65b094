package io.parley.sentiment.domain.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.contract.Sentiment.Scores;
import io.parley.sentiment.domain.language.Language;
import io.parley.sentiment.domain.linear.Features;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeltaFormatTest {

    private static final Scores BASE = new Scores(0.5, 0.3, 0.2);

    @Test
    void whatIsWrittenIsRead() {
        Map<Language, LanguageDelta> delta = Map.of(Language.ENGLISH, random(1, 500), Language.CHINESE, random(2, 3));
        byte[] bytes = DeltaFormat.write(delta);
        Map<Language, LanguageDelta> read = DeltaFormat.read(bytes);

        assertThat(DeltaFormat.write(read)).isEqualTo(bytes);
        Features features = features(3, 400);
        delta.forEach((language, written) -> assertThat(read.get(language))
                .extracting(same -> same.shift(BASE, features))
                .isEqualTo(written.shift(BASE, features))
                .isNotEqualTo(BASE));
    }

    @Test
    void largestDeltaFitsARecord() {
        byte[] bytes = DeltaFormat.write(Map.of(Language.ENGLISH, random(1, LanguageDelta.PLACES_MAX)));
        assertThat(bytes.length).isLessThanOrEqualTo(DeltaFormat.BYTES_MAX);
        assertThat(DeltaFormat.read(bytes)).containsOnlyKeys(Language.ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anyBytesAreADeltaOrARefusal(long seed) {
        Random chance = new Random(seed);
        byte[] whole = DeltaFormat.write(Map.of(Language.ENGLISH, random(seed, 40)));
        for (int i = 0; i < 5_000; i++) {
            byte[] bytes = switch (i % 3) {
                case 0 -> noise(chance);
                case 1 -> Arrays.copyOf(whole, chance.nextInt(whole.length + 20));
                default -> damaged(whole, chance);
            };
            readOrRefuse(bytes);
        }
    }

    @Test
    void tooManyBytesAreRefusedUnread() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DeltaFormat.read(new byte[DeltaFormat.BYTES_MAX + 1]))
                .withMessageContaining("more than");
    }

    @Test
    void nonsenseIsRefused() {
        double[] none = new double[3];
        assertThatThrownBy(() -> new LanguageDelta(21, Double.NaN, none, new int[0], new byte[0]))
                .hasMessageContaining("scale");
        assertThatThrownBy(() -> new LanguageDelta(21, 1, new double[] {0, 0, 1e9}, new int[0], new byte[0]))
                .hasMessageContaining("bias");
        assertThatThrownBy(() -> new LanguageDelta(21, 1, none, new int[] {5, 5}, new byte[6]))
                .hasMessageContaining("order");
        assertThatThrownBy(() -> new LanguageDelta(8, 1, none, new int[] {256}, new byte[3]))
                .hasMessageContaining("order");
        assertThatThrownBy(() -> new LanguageDelta(8, 1, none, new int[] {5}, new byte[2]))
                .hasMessageContaining("fit");
    }

    @Test
    void probabilitiesStayProbabilities() {
        Random chance = new Random(5);
        for (int i = 0; i < 500; i++) {
            Scores shifted = random(i, 200).shift(new Scores(1, 0, 0), features(i, 1 + chance.nextInt(3_000)));
            assertThat(shifted.positive() + shifted.neutral() + shifted.negative())
                    .isCloseTo(1, Offset.offset(1e-9));
        }
    }

    private static void readOrRefuse(byte[] bytes) {
        try {
            Map<Language, LanguageDelta> read = DeltaFormat.read(bytes);
            read.values().forEach(delta -> delta.shift(BASE, features(1, 50)));
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageNotContaining("null");
        }
    }

    private static byte[] noise(Random chance) {
        byte[] bytes = new byte[chance.nextInt(300)];
        chance.nextBytes(bytes);
        return bytes;
    }

    private static byte[] damaged(byte[] whole, Random chance) {
        byte[] bytes = whole.clone();
        for (int hits = 1 + chance.nextInt(3); hits > 0; hits--) {
            bytes[chance.nextInt(bytes.length)] = (byte) chance.nextInt(256);
        }
        return bytes;
    }

    private static LanguageDelta random(long seed, int count) {
        Random chance = new Random(seed);
        int[] places = chance.ints(0, 1 << 16).distinct().limit(count).sorted().toArray();
        byte[] changes = new byte[count * 3];
        chance.nextBytes(changes);
        return new LanguageDelta(16, 0.02, new double[] {0.1, 0, -0.2}, places, changes);
    }

    private static Features features(long seed, int count) {
        Random chance = new Random(seed);
        return new Features(chance.ints(count).toArray(), chance.ints(count).toArray(), new int[] {1});
    }
}

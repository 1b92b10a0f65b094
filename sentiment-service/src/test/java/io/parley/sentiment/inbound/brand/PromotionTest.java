package io.parley.sentiment.inbound.brand;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.BrandModel;
import io.parley.contract.EventType;
import io.parley.contract.Kind;
import io.parley.contract.Verb;
import io.parley.sentiment.MadeUp;
import io.parley.sentiment.domain.brand.BrandDelta;
import io.parley.sentiment.inbound.brand.Promotion.Aside;
import io.parley.sentiment.inbound.brand.Promotion.Promoted;
import io.parley.sentiment.inbound.brand.Promotion.Refused;
import io.parley.sentiment.outbound.ModelRecords;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PromotionTest {

    @Test
    void newestUnderTheBrandsNameIsPromoted() {
        assertThat(read(promoted(Records.model(3))))
                .isInstanceOfSatisfying(
                        Promoted.class,
                        promoted -> assertThat(promoted.delta())
                                .extracting(BrandDelta::version)
                                .isEqualTo(3));
    }

    @Test
    void versionZeroAndADeletionAreTheBaseAlone() {
        assertThat(read(promoted(Records.model(0)))).isEqualTo(new Promoted(MadeUp.BRAND, null));
        assertThat(read(Records.raw(MadeUp.BRAND, null, 1))).isEqualTo(new Promoted(MadeUp.BRAND, null));
    }

    @Test
    void keptVersionsAndOtherBrandsAreNothingToDo() {
        ProducerRecord<String, byte[]> kept =
                ModelRecords.trained(Records.model(3), new TreeSet<>()).getFirst();
        assertThat(kept.key()).isEqualTo("harbour/3");
        assertThat(read(Records.consumed(kept))).isEqualTo(new Aside());
        assertThat(read(Records.raw("nobody", new byte[5], 1))).isEqualTo(new Aside());
        assertThat(read(Records.raw(null, new byte[5], 1))).isEqualTo(new Aside());
    }

    @Test
    void modelOfOtherWeightsIsRefused() {
        assertThat(Promotion.of(promoted(Records.model(3)), Set.of(MadeUp.BRAND), "000000000000"))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo("other-base");
                    assertThat(refused.detail()).contains(Records.BASE, "000000000000");
                });
    }

    @Test
    void whatIsNoModelIsRefused() {
        BrandModel good = Records.model(3);
        assertRefused(Records.raw(MadeUp.BRAND, new byte[] {1, 2, 3}, 1), "unreadable");
        assertRefused(Records.raw(MadeUp.BRAND, new byte[Promotion.RECORD_BYTES_MAX + 1], 1), "too-large");
        assertRefused(promoted(with(good, MadeUp.BRAND, 3, null)), "unreadable");
        assertRefused(promoted(with(good, MadeUp.BRAND, 3, "not Base64!")), "unreadable");
        assertRefused(promoted(with(good, MadeUp.BRAND, 3, "AAECAw==")), "unreadable");
        assertRefused(promoted(with(good, MadeUp.BRAND, -1, good.delta())), "unreadable");
        ProducerRecord<String, byte[]> anothers =
                ModelRecords.promoted(with(good, "tidewater", 3, good.delta())).getFirst();
        assertRefused(
                Records.consumed(new ProducerRecord<>(
                        anothers.topic(), null, 1L, MadeUp.BRAND, anothers.value(), anothers.headers())),
                "unreadable");
        assertRefused(
                Records.about(
                        MadeUp.comment("a", "fine"),
                        EventType.of(Kind.COMMENT, Verb.CREATED),
                        MadeUp.comment("a", "fine"),
                        MadeUp.BRAND,
                        1),
                "unreadable");
    }

    @Test
    void anyValueIsReadOrRefused() {
        ProducerRecord<String, byte[]> whole =
                ModelRecords.promoted(Records.model(3)).getFirst();
        Random chance = new Random(1);
        for (int i = 0; i < 5_000; i++) {
            byte[] value = whole.value().clone();
            for (int hits = 1 + chance.nextInt(4); hits > 0; hits--) {
                value[chance.nextInt(value.length)] = (byte) chance.nextInt(256);
            }
            assertThat(read(Records.consumed(
                            new ProducerRecord<>(whole.topic(), null, 1L, whole.key(), value, whole.headers()))))
                    .isNotInstanceOf(Aside.class);
        }
    }

    private static void assertRefused(ConsumerRecord<String, byte[]> record, String reason) {
        assertThat(read(record))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static Promotion read(ConsumerRecord<String, byte[]> record) {
        return Promotion.of(record, Set.of(MadeUp.BRAND, "tidewater"), Records.BASE);
    }

    private static ConsumerRecord<String, byte[]> promoted(BrandModel model) {
        return Records.consumed(ModelRecords.promoted(model).getFirst());
    }

    private static BrandModel with(BrandModel model, String brand, int version, @Nullable String delta) {
        return new BrandModel(brand, version, model.base(), delta, null, model.by(), model.at());
    }
}

package io.parley.sentiment.inbound.brand;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.BrandModel;
import io.parley.sentiment.MadeUp;
import io.parley.sentiment.outbound.ModelRecords;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class BrandModelsTest {

    private final BrandModels models = BrandModels.none(MadeUp.BRAND);

    @Test
    void newestFiveAreKeptAndTheNewestIsPromoted() {
        train(7);
        assertThat(models.kept()).containsOnlyKeys(3, 4, 5, 6, 7);
        assertThat(models.promotedVersion()).isEqualTo(7);
        assertThat(models.nextVersion()).isEqualTo(8);
        assertThat(models.changes(Records.BASE)).isNotEmpty();
        assertThat(models.trainedAt(Records.BASE)).isEqualTo(MadeUp.NOW);
    }

    @Test
    void versionsAreNotGivenTwiceAfterARollBack() {
        train(2);
        ModelRecords.promoted(Records.model(0)).forEach(record -> models.take(Records.consumed(record)));
        assertThat(models.promotedVersion()).isZero();
        assertThat(models.changes(Records.BASE)).isEmpty();
        assertThat(models.nextVersion()).isEqualTo(3);
    }

    @Test
    void modelOfOtherWeightsChangesNothing() {
        train(1);
        assertThat(models.changes("000000000000")).isEmpty();
        assertThat(models.trainedAt("000000000000")).isBefore(MadeUp.NOW);
    }

    @Test
    void trainedAtIsWhenItWasTrainedNotWhenItWasPromotedAgain() {
        train(2);
        BrandModel one = Records.model(1);
        BrandModel again =
                new BrandModel(one.brand(), 1, one.base(), one.delta(), null, "Ravi", MadeUp.NOW.plusSeconds(3_600));
        ModelRecords.promoted(again).forEach(record -> models.take(Records.consumed(record)));
        assertThat(models.promotedVersion()).isEqualTo(1);
        assertThat(models.trainedAt(Records.BASE)).isEqualTo(MadeUp.NOW);
    }

    @Test
    void whatIsNoModelIsPassedOver() {
        train(1);
        models.take(Records.raw("harbour", new byte[] {1}, 5));
        models.take(Records.raw("harbour/2", new byte[] {1}, 5));
        models.take(Records.raw(null, new byte[] {1}, 5));
        assertThat(models.promotedVersion()).isEqualTo(1);
        assertThat(models.kept()).containsOnlyKeys(1);
    }

    private void train(int versions) {
        for (int version = 1; version <= versions; version++) {
            ModelRecords.trained(
                            Records.model(version), new TreeSet<>(models.kept().keySet()))
                    .forEach(record -> models.take(Records.consumed(record)));
        }
    }
}

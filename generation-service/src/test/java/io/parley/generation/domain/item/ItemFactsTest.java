package io.parley.generation.domain.item;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.Item;
import io.parley.generation.Sample;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class ItemFactsTest {

    private static final Sample CREATED = Sample.comment("harbour", "When do you open?");
    private static final Item CREATE = CREATED.item();
    private static final Item EDIT = CREATED.edited("When do you close?").item();

    @Test
    void nothingKnownForbidsNothing() {
        assertThat(new ItemFacts(null, null, false, false, false, null, false).obstacleTo(CREATE))
                .isEmpty();
    }

    @Test
    void newerVersionSupersedesOlderOne() {
        assertThat(facts(EDIT).obstacleTo(CREATE)).contains(Obstacle.SUPERSEDED);
    }

    @Test
    void olderVersionDoesNotSupersedeNewerOne() {
        assertThat(facts(CREATE).obstacleTo(EDIT)).isEmpty();
        assertThat(facts(EDIT).obstacleTo(EDIT)).isEmpty();
    }

    @Test
    void deletionIsGravestOfAll() {
        ItemFacts facts = new ItemFacts(EDIT.version(), VersionAge.of(EDIT), true, true, true, null, true);
        assertThat(facts.obstacleTo(CREATE)).contains(Obstacle.DELETED);
    }

    @Test
    void brandsLaterMessageAnswersTheThread() {
        ItemFacts facts = new ItemFacts(
                null, null, false, false, false, CREATE.writtenAt().plusMillis(1), false);
        assertThat(facts.obstacleTo(CREATE)).contains(Obstacle.ANSWERED);
        assertThat(facts.obstacleTo(EDIT)).isEmpty();
    }

    @Test
    void releasedReplyForbidsAnother() {
        ItemFacts facts = new ItemFacts(null, null, false, false, false, null, true);
        assertThat(facts.obstacleTo(CREATE)).contains(Obstacle.ALREADY_REPLIED);
    }

    @Test
    void ageOrdersVersionsAsTheContractDoes() {
        List<Item> versions = List.of(EDIT, CREATE, CREATED.edited("again").item());
        assertThat(versions.stream()
                        .sorted(Comparator.comparing(VersionAge::of))
                        .toList())
                .isEqualTo(versions.stream().sorted(Item.BY_VERSION_AGE).toList());
    }

    private static ItemFacts facts(Item newest) {
        return new ItemFacts(newest.version(), VersionAge.of(newest), false, false, false, null, false);
    }
}

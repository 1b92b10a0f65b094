package io.parley.generation.domain.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class StageTest {

    @Test
    void heldReplyIsReleasedOnlyByWayOfApproval() {
        assertThat(Stage.HELD.to(Stage.APPROVED).to(Stage.RELEASED)).isEqualTo(Stage.RELEASED);
        assertThatThrownBy(() -> Stage.HELD.to(Stage.RELEASED))
                .isInstanceOf(IllegalTransitionException.class)
                .hasMessage("a reply that is held cannot become released");
    }

    @ParameterizedTest
    @EnumSource(names = {"RELEASED", "REJECTED", "CANCELLED", "EXPIRED", "FAILED"})
    void finalStageHasNoSuccessor(Stage stage) {
        assertThat(stage.open()).isFalse();
        for (Stage next : Stage.values()) {
            assertThatThrownBy(() -> stage.to(next)).isInstanceOf(IllegalTransitionException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("openStages")
    void openReplyCanBeCancelled(Stage stage) {
        assertThat(stage.to(Stage.CANCELLED)).isEqualTo(Stage.CANCELLED);
    }

    @ParameterizedTest
    @MethodSource("legalSteps")
    void stepThatIsNotListedIsRefused(Stage from, List<Stage> legal) {
        for (Stage next : Stage.values()) {
            if (legal.contains(next)) {
                assertThat(from.to(next)).isEqualTo(next);
            } else {
                assertThatThrownBy(() -> from.to(next)).isInstanceOf(IllegalTransitionException.class);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyStageIsFoundByItsName(Stage stage) {
        assertThat(Stage.named(stage.wireName())).contains(stage);
    }

    @Test
    void stepsBeforeADraftAreNotAnnounced() {
        assertThat(Stage.values())
                .filteredOn(stage -> stage.announced().isEmpty())
                .containsExactly(Stage.QUEUED, Stage.DRAFTING);
    }

    static Stream<Stage> openStages() {
        return Arrays.stream(Stage.values()).filter(Stage::open);
    }

    static Stream<Arguments> legalSteps() {
        return Stream.of(
                Arguments.of(Stage.QUEUED, List.of(Stage.DRAFTING, Stage.CANCELLED, Stage.FAILED)),
                Arguments.of(Stage.DRAFTING, List.of(Stage.QUEUED, Stage.DRAFTED, Stage.CANCELLED, Stage.FAILED)),
                Arguments.of(
                        Stage.DRAFTED,
                        List.of(Stage.HELD, Stage.APPROVED, Stage.REJECTED, Stage.CANCELLED, Stage.EXPIRED)),
                Arguments.of(Stage.HELD, List.of(Stage.APPROVED, Stage.REJECTED, Stage.CANCELLED, Stage.EXPIRED)),
                Arguments.of(Stage.APPROVED, List.of(Stage.RELEASED, Stage.CANCELLED)));
    }
}

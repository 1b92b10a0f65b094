package io.parley.sentiment.outbound.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.parley.contract.Insight.Aspect;
import io.parley.contract.Sentiment;
import io.parley.contract.Sentiment.Tier;
import io.parley.localstack.standin.Fault;
import io.parley.localstack.standin.Fault.Mode;
import io.parley.localstack.standin.StandInModelServer;
import io.parley.localstack.testing.KafkaResource;
import io.parley.localstack.testing.StandInResource;
import io.parley.sentiment.CallsSeen;
import io.parley.sentiment.domain.question.Asked;
import io.parley.sentiment.domain.question.Question;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Eight texts a call over real HTTP, with everything that the stand-in can spoil. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(StandInResource.class)
class ModelTierIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    ModelTier tier;

    @Inject
    MeterRegistry metrics;

    @SuppressWarnings("NullAway.Init")
    StandInModelServer model;

    @BeforeEach
    void awaitModel() {
        model.faults().clear();
        await().atMost(PATIENCE)
                .until(() -> tier.decide(questions(1)).getFirst().tier() == Tier.MODEL);
    }

    @AfterEach
    void clear() {
        model.faults().clear();
    }

    @ParameterizedTest
    @EnumSource(names = {"MISSING_IDS", "WRONG_IDS", "DUPLICATE_IDS", "INVALID_JSON", "OUT_OF_TOKENS", "WRONG_LABEL"})
    void spoiltAnswerIsFoundAndMendedInHalves(Mode mode) {
        plant(mode);
        CallsSeen calls = new CallsSeen(model);

        assertThat(tier.decide(questions(8))).hasSize(8).allSatisfy(ModelTierIT::byTheModel);
        assertThat(calls.sizes()).containsExactly(8, 4, 4);
    }

    @Test
    void inventedEvidenceCostsTheAspectAndNothingElse() {
        plant(Mode.INVENTED_EVIDENCE);
        CallsSeen calls = new CallsSeen(model);

        assertThat(tier.decide(questions(8))).allSatisfy(score -> {
            byTheModel(score);
            assertThat(aspects(score)).isEmpty();
        });
        assertThat(calls.sizes()).containsExactly(8);
    }

    @Test
    void textThatAlwaysConfusesCostsNoOtherItsVerdict() {
        List<Question> questions = new ArrayList<>(questions(8));
        questions.set(5, Asked.about(unique(StandInModelServer.CONFUSING_WORD)));
        CallsSeen calls = new CallsSeen(model);

        List<Sentiment> scores = new ArrayList<>(tier.decide(questions));

        Sentiment confused = scores.remove(5);
        assertThat(confused.degraded()).isEqualTo("model-mismatch");
        assertThat(confused.tier()).isEqualTo(Tier.FAST);
        assertThat(scores).hasSize(7).allSatisfy(ModelTierIT::byTheModel);
        assertThat(calls.sizes()).containsExactly(8, 4, 4, 2, 1, 1, 2);
    }

    @ParameterizedTest
    @EnumSource(names = {"UNAVAILABLE", "CUT"})
    void outageIsNotSplit(Mode mode) {
        plant(mode);
        CallsSeen calls = new CallsSeen(model);

        assertThat(tier.decide(questions(8))).extracting(Sentiment::degraded).containsOnly("model-unavailable");
        assertThat(calls.sizes()).containsExactly(8);
    }

    @Test
    void itemsPerCallWithEveryErrorPlantedOnce() {
        List<Sentiment> scores = new ArrayList<>();
        CallsSeen calls = new CallsSeen(model);
        for (Mode mode : List.of(
                Mode.MISSING_IDS,
                Mode.WRONG_IDS,
                Mode.DUPLICATE_IDS,
                Mode.INVALID_JSON,
                Mode.OUT_OF_TOKENS,
                Mode.WRONG_LABEL,
                Mode.INVENTED_EVIDENCE)) {
            plant(mode);
            scores.addAll(tier.decide(questions(32)));
        }

        assertThat(scores).hasSize(224).allSatisfy(ModelTierIT::byTheModel);
        // Four calls of eight each time, and six times two more.
        assertThat(calls.sizes()).hasSize(7 * 4 + 6 * 2);
    }

    @Test
    void evidenceStandsInTheTextWhereItSaysItDoes() {
        String text = unique("Lovely cup 😀 but the Delivery was late");
        Sentiment score = tier.decide(List.of(Asked.about(text))).getFirst();

        assertThat(aspects(score)).singleElement().satisfies(aspect -> {
            assertThat(aspect.name()).isEqualTo("delivery");
            assertThat(aspect.listed()).isTrue();
            assertThat(aspect.evidence().text()).startsWith("the Delivery was late");
            assertThat(text.substring(
                            aspect.evidence().start(), aspect.evidence().end()))
                    .isEqualTo(aspect.evidence().text());
        });
    }

    @Test
    void textThatSaysTheSameIsNotAskedAboutAgain() {
        String order = unique("order");
        Sentiment first = tier.decide(List.of(Asked.about("Late again. the delivery was slow, " + order)))
                .getFirst();
        String again = "LATE again!!! The Delivery WAS slow, " + order + " https://example.com";
        CallsSeen calls = new CallsSeen(model);
        double hits = count("hit");

        Sentiment second = tier.decide(List.of(Asked.about(again.replace(" https://example.com", "") + "…")))
                .getFirst();

        assertThat(calls.sizes()).isEmpty();
        assertThat(count("hit")).isEqualTo(hits + 1);
        assertThat(second.label()).isEqualTo(first.label());
        Aspect aspect = aspects(second).getFirst();
        // Found anew, in the letters of this text.
        assertThat(aspect.evidence().text()).isEqualTo("The Delivery WAS slow");
        assertThat(again.substring(aspect.evidence().start(), aspect.evidence().end()))
                .isEqualTo(aspect.evidence().text());
    }

    @Test
    void twinsInOneBatchAreAskedAboutOnce() {
        String order = unique("order");
        CallsSeen calls = new CallsSeen(model);

        List<Sentiment> scores = tier.decide(List.of(
                Asked.about("another delay, " + order),
                Asked.about("Another  DELAY! " + order),
                Asked.about("quayside", "another delay, " + order),
                Asked.about("another delay… " + order)));

        assertThat(scores).allSatisfy(ModelTierIT::byTheModel);
        // One call a brand.
        assertThat(calls.sizes()).containsExactly(1, 1);
    }

    @Test
    void scoreWithoutTheModelIsNotRemembered() {
        List<Question> questions = questions(1);
        plant(Mode.UNAVAILABLE);

        assertThat(tier.decide(questions).getFirst().degraded()).isEqualTo("model-unavailable");
        assertThat(tier.decide(questions).getFirst().tier()).isEqualTo(Tier.MODEL);
    }

    @Test
    void questionThatIsTooLateKeepsItsFastScoreWithoutACallWhateverIsRemembered() {
        String text = unique("late");
        tier.decide(List.of(Asked.about(text)));
        CallsSeen calls = new CallsSeen(model);
        Question late = Asked.until("harbour", text, Instant.now());

        assertThat(tier.decide(List.of(late, Asked.until("harbour", unique("late"), Instant.now()))))
                .extracting(Sentiment::degraded)
                .containsOnly("deadline");
        assertThat(calls.sizes()).isEmpty();
    }

    @Test
    void callsThatFindNoPlaceAreNoFailuresOfTheModel() {
        model.faults().set(Fault.of(Mode.HANG));
        CallsSeen calls = new CallsSeen(model);
        List<CompletableFuture<List<Sentiment>>> inCalls = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> tier.decide(questions(1))))
                .limit(2)
                .toList();
        await().atMost(PATIENCE).until(() -> calls.sizes().size() == 2);
        Instant soon = Instant.now().plusMillis(1_050);
        List<Sentiment> without = Stream.generate(() -> Asked.until("harbour", unique("busy"), soon))
                .limit(4)
                .flatMap(question -> tier.decide(List.of(question)).stream())
                .toList();
        model.faults().clear();

        assertThat(without).extracting(Sentiment::degraded).containsOnly("deadline");
        assertThat(inCalls).allSatisfy(call -> assertThat(call.join()).allSatisfy(ModelTierIT::byTheModel));
        assertThat(tier.decide(questions(1))).allSatisfy(ModelTierIT::byTheModel);
    }

    @Test
    void severalCallsAreUnderWayAtATime() {
        model.faults().set(Fault.of(Mode.HANG));
        CallsSeen calls = new CallsSeen(model);
        CompletableFuture<List<Sentiment>> scores = CompletableFuture.supplyAsync(() -> tier.decide(questions(24)));
        await().atMost(PATIENCE).until(() -> calls.sizes().size() == 2);
        model.faults().clear();

        assertThat(scores.join()).hasSize(24).allSatisfy(ModelTierIT::byTheModel);
        assertThat(calls.sizes()).containsExactly(8, 8, 8);
    }

    private void plant(Mode mode) {
        model.faults().set(Fault.of(mode).only(Fault.Task.SENTIMENT).times(1));
    }

    private static List<Question> questions(int count) {
        return Stream.generate(() -> Asked.about(unique("another delay")))
                .limit(count)
                .toList();
    }

    private static String unique(String text) {
        return text + " " + UUID.randomUUID();
    }

    private static void byTheModel(Sentiment score) {
        assertThat(score.degraded()).isNull();
        assertThat(score.tier()).isEqualTo(Tier.MODEL);
    }

    private static List<Aspect> aspects(Sentiment score) {
        assertThat(score.insight()).isNotNull();
        return score.insight().aspects();
    }

    private double count(String result) {
        return metrics.counter("parley.model.cache", "result", result).count();
    }
}

package io.parley.sentiment.domain.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.Insight;
import io.parley.contract.Insight.Aspect;
import io.parley.contract.Insight.Emotion;
import io.parley.contract.Insight.Evidence;
import io.parley.contract.Insight.Intent;
import io.parley.contract.Sentiment.Label;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindingsTest {

    private static final String TEXT = "The 😀 delivery was LATE, but the tea is lovely";
    private static final List<String> LISTED = List.of("Delivery", "price");

    @Test
    void aspectHasTheBrandsOwnWordAndTheTextsOwnLetters() {
        assertThat(in(claim("delivery", "delivery was late")))
                .containsExactly(
                        new Aspect("Delivery", true, Label.NEGATIVE, new Evidence("delivery was LATE", 7, 24)));
    }

    @Test
    void aspectThatTheBrandDoesNotListIsNamedInLowerCase() {
        assertThat(in(claim(" Green  Tea ", "the tea is lovely")))
                .extracting(Aspect::name, Aspect::listed)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("green tea", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"delivery was never", "", " ", ",", "!", "\uDE00", "\uD83D", "\uDE00 delivery"})
    void evidenceThatDoesNotStandInTheTextIsNone(String quote) {
        assertThat(in(claim("delivery", quote))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  ", "…", "a\u0000b", "a\u202Eb", "a very long sentence that nobody would call a name"})
    void whatIsNoNameIsNoAspect(String name) {
        assertThat(in(claim(name, "tea"))).isEmpty();
    }

    @Test
    void wordsThatStandThereTwiceAreFoundWhereTheyStandFirst() {
        Insight insight = new Findings(List.of(claim("tea", "tea")), null, null, null).in("TEA or tea", LISTED);
        // As quoted before another spelling.
        assertThat(insight.aspects().getFirst().evidence()).isEqualTo(new Evidence("tea", 7, 10));
    }

    @Test
    void ofOneNameTheFirstCounts() {
        assertThat(in(claim("DELIVERY", "late"), claim("delivery", "lovely")))
                .singleElement()
                .satisfies(aspect -> assertThat(aspect.evidence().text()).isEqualTo("LATE"));
    }

    @Test
    void aspectsAreBoundedInNumber() {
        Claim[] many =
                IntStream.range(0, 9).mapToObj(i -> claim("aspect " + i, "tea")).toArray(Claim[]::new);
        assertThat(in(many)).hasSize(Findings.ASPECTS_MAX);
    }

    @Test
    void theRestIsAsItWasSaid() {
        assertThat(new Findings(List.of(), Emotion.ANGER, Intent.COMPLAINT, true).in(TEXT, LISTED))
                .isEqualTo(new Insight(List.of(), Emotion.ANGER, Intent.COMPLAINT, true));
    }

    private static List<Aspect> in(Claim... claims) {
        List<Aspect> aspects =
                new Findings(List.of(claims), null, null, null).in(TEXT, LISTED).aspects();
        assertThat(aspects)
                .allSatisfy(aspect -> assertThat(TEXT.substring(
                                aspect.evidence().start(), aspect.evidence().end()))
                        .isEqualTo(aspect.evidence().text()));
        return aspects;
    }

    private static Claim claim(String name, String quote) {
        return new Claim(name, Label.NEGATIVE, quote);
    }
}

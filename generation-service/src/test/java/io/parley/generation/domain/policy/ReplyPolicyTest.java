package io.parley.generation.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.BrandsConfig;
import io.parley.contract.Kind;
import io.parley.contract.Sentiment.Label;
import io.parley.generation.Brands;
import io.parley.generation.Sample;
import io.parley.generation.domain.item.ItemFacts;
import io.parley.generation.domain.item.Obstacle;
import io.parley.generation.domain.policy.PolicyOutcome.Answer;
import io.parley.generation.domain.policy.PolicyOutcome.Skip;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyPolicyTest {

    private static final ItemFacts NOTHING_KNOWN = new ItemFacts(null, null, false, false, false, null, false);
    private static final BrandsConfig.Brand BRAND = Brands.with("languages", "en,zh");
    private static final Sample QUESTION = Sample.comment("harbour", "When do you open?");

    @Test
    void questionIsAnswered() {
        assertThat(decide(QUESTION, Label.NEUTRAL)).isInstanceOf(Answer.class);
    }

    @Test
    void unhappyComesBeforeAskingBeforeHappy() {
        Sample praise = Sample.comment("harbour", "Lovely tea");
        assertThat(priority(decide(praise, Label.NEGATIVE))).isLessThan(priority(decide(QUESTION, Label.NEUTRAL)));
        assertThat(priority(decide(QUESTION, Label.NEUTRAL))).isLessThan(priority(decide(praise, Label.NEUTRAL)));
        assertThat(priority(decide(praise, Label.NEUTRAL))).isLessThan(priority(decide(praise, Label.POSITIVE)));
    }

    @Test
    void itemOfTheBrandIsSkipped() {
        assertThat(decide(QUESTION.byBrand(), Label.NEUTRAL)).isEqualTo(new Skip(Obstacle.OWN));
    }

    @Test
    void historyIsSkipped() {
        assertThat(decide(QUESTION.old(), Label.NEGATIVE)).isEqualTo(new Skip(Obstacle.HISTORY));
    }

    @Test
    void postIsAnsweredOnlyWhereTheBrandAsksForIt() {
        Sample post = QUESTION.of(Kind.POST);
        assertThat(decide(post, Label.NEUTRAL)).isEqualTo(new Skip(Obstacle.KIND));
        assertThat(decide(post, Label.NEUTRAL, Brands.with("autonomy.post", "suggest"), NOTHING_KNOWN))
                .isInstanceOf(Answer.class);
    }

    @Test
    void kindWithoutAutonomyIsSkipped() {
        BrandsConfig.Brand brand = Brands.with("autonomy.default", "auto", "autonomy.comment", "none");
        assertThat(decide(QUESTION, Label.NEUTRAL, brand, NOTHING_KNOWN)).isEqualTo(new Skip(Obstacle.AUTONOMY_NONE));
    }

    @Test
    void brandThatIsGoneFromTheFileIsSkipped() {
        assertThat(decide(QUESTION, Label.NEUTRAL, null, NOTHING_KNOWN)).isEqualTo(new Skip(Obstacle.BRAND_UNKNOWN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "👍👍", "!!!"})
    void itemWithoutWordsIsSkipped(String text) {
        assertThat(decide(Sample.comment("harbour", text), Label.POSITIVE)).isEqualTo(new Skip(Obstacle.NO_TEXT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Earn from home, ask me how",
                "bitcoin doubled, see https://win.example",
                "加微信领福利",
                "https://a.example https://b.example https://c.example",
                "spam spam spam spam spam spam"
            })
    void spamIsSkipped(String text) {
        assertThat(decide(Sample.comment("harbour", text), Label.NEUTRAL)).isEqualTo(new Skip(Obstacle.SPAM));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Is this the page https://harbour.example/green ?",
                "I followed you for years, and the promo tin broke",
                "no no no, not again"
            })
    void customerIsNotTakenForSpam(String text) {
        assertThat(decide(Sample.comment("harbour", text), Label.NEGATIVE)).isInstanceOf(Answer.class);
    }

    @Test
    void languageThatTheBrandDoesNotSpeakIsSkipped() {
        assertThat(decide(Sample.comment("harbour", "Когда вы открываетесь?"), Label.NEUTRAL))
                .isEqualTo(new Skip(Obstacle.LANGUAGE));
        assertThat(decide(QUESTION.saidToBe("fr-CA"), Label.NEUTRAL)).isEqualTo(new Skip(Obstacle.LANGUAGE));
        assertThat(decide(Sample.comment("harbour", "几点开门？"), Label.NEUTRAL)).isInstanceOf(Answer.class);
    }

    @Test
    void factsAgainstAReplyAreTheReasonOfTheSkip() {
        ItemFacts deleted = new ItemFacts(null, null, true, false, false, null, false);
        assertThat(decide(QUESTION, Label.NEUTRAL, BRAND, deleted)).isEqualTo(new Skip(Obstacle.DELETED));
    }

    private static PolicyOutcome decide(Sample sample, Label label) {
        return decide(sample, label, BRAND, NOTHING_KNOWN);
    }

    private static PolicyOutcome decide(
            Sample sample, Label label, BrandsConfig.@Nullable Brand brand, ItemFacts facts) {
        return ReplyPolicy.decide(sample.item(), Sample.score(label), brand, facts);
    }

    private static int priority(PolicyOutcome outcome) {
        return ((Answer) outcome).priority();
    }
}

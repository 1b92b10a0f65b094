package io.parley.generation.domain.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.BrandsConfig;
import io.parley.contract.Reply.Passage;
import io.parley.generation.Brands;
import io.parley.generation.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyGateTest {

    private static final Passage DELIVERY = new Passage(
            "shop.md#1",
            "Delivery",
            "Parcels arrive within 3 days, on Monday at the latest. Delivery costs $4.50. Order at harbour.example or"
                    + " call +44 20 7946 0000.");
    private static final Passage REFUNDS =
            new Passage("shop.md#2", "Refunds", "We refund unopened tea. We do not replace opened tea.");
    private static final BrandsConfig.Brand BRAND = Brands.with(
            "languages", "en,zh", "escalation-terms", "allergic,lawyer", "competitors.leafline.terms", "leafline tea");
    private static final String ASKED = "How long does a parcel take?";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Parcels arrive within 3 days.",
                "Your parcel takes three days at most.",
                "It should be there by Monday.",
                "Delivery is $4.50.",
                "Delivery is 4.5 dollars.",
                "You can order at harbour.example!",
                "Call +44 20 7946 0000."
            })
    void factOfACitedPassagePasses(String text) {
        assertThat(check(text, ASKED, DELIVERY)).isEqualTo(new GateOutcome.Passed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Parcels arrive within 2 days.",
                "Parcels arrive within 3 hours.",
                "Parcels arrive within two weeks.",
                "It should be there by Friday.",
                "Delivery is $5.",
                "Delivery is 10% off.",
                "We open at 8:30."
            })
    void inventedFactIsHeld(String text) {
        assertThat(reasons(check(text, ASKED, DELIVERY))).anyMatch(reason -> reason.startsWith("not in the cited"));
    }

    @Test
    void factWithoutACitationIsHeld() {
        assertThat(reasons(check("Parcels arrive within 3 days.", ASKED)))
                .containsExactly("states facts without citing a passage");
    }

    @Test
    void sentenceWithoutFactsNeedsNoCitation() {
        assertThat(check("Thank you, a colleague will look into it.", ASKED)).isEqualTo(new GateOutcome.Passed());
    }

    @Test
    void citationOfAPassageThatWasNotGivenIsHeld() {
        Draft draft = new Draft(
                "Thank you for asking.",
                List.of("no-such-passage"),
                List.of(DELIVERY),
                Sample.comment("harbour", ASKED).item(),
                BRAND,
                600);
        assertThat(reasons(ReplyGate.check(draft))).containsExactly("cites a passage that it was not given");
    }

    @Test
    void passageThatWasGivenButNotCitedGroundsNothing() {
        Draft draft = new Draft(
                "Parcels arrive within 3 days.",
                List.of(),
                List.of(DELIVERY),
                Sample.comment("harbour", ASKED).item(),
                BRAND,
                600);
        assertThat(ReplyGate.check(draft)).isInstanceOf(GateOutcome.Held.class);
    }

    @Test
    void emptyDraftIsHeld() {
        assertThat(reasons(check(" ", ASKED))).contains("the draft is empty");
    }

    @Test
    void draftLongerThanTheLimitIsHeld() {
        assertThat(reasons(check("Thank you. ".repeat(60), ASKED))).containsExactly("longer than 600 characters");
    }

    @Test
    void draftInAnotherLanguageIsHeld() {
        assertThat(reasons(check("谢谢你的提问。", ASKED))).containsExactly("not in the language of the item (en)");
        assertThat(check("谢谢你的提问。", "包裹要多久？")).isEqualTo(new GateOutcome.Passed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "See https://elsewhere.example/deal for more.",
                "See elsewhere.shop for more.",
                "Write to boss@elsewhere.example please.",
                "Ask @somebody_else about it."
            })
    void contactThatIsNotKnowledgeIsHeld(String text) {
        assertThat(reasons(check(text, ASKED, DELIVERY)))
                .anyMatch(reason -> reason.endsWith("not in the cited passages"));
    }

    @Test
    void strangeTelephoneNumberIsHeld() {
        assertThat(reasons(check("Call +44 20 1111 2222.", ASKED, DELIVERY)))
                .contains("a telephone number that is not in the cited passages");
    }

    @Test
    void competitorIsNotNamed() {
        assertThat(reasons(check("Better than Leafline, we think.", ASKED)))
                .containsExactly("names a competitor: leafline");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We guarantee it.",
                "We will refund you.",
                "Here is a voucher for you.",
                "You get it for free.",
                "我们会退款的。",
                "我们保证。"
            })
    void promiseWithoutKnowledgeIsHeld(String text) {
        String asked = text.startsWith("我") ? "坏了怎么办" : ASKED;
        assertThat(reasons(check(text, asked, DELIVERY))).anyMatch(reason -> reason.startsWith("commits the brand"));
    }

    @Test
    void refundThatTheKnowledgeGrantsPasses() {
        assertThat(check("We refund unopened tea.", ASKED, REFUNDS)).isEqualTo(new GateOutcome.Passed());
    }

    @Test
    void promiseOfWhatTheKnowledgeDeniesIsHeld() {
        assertThat(check("We are happy to replace your tin.", ASKED, REFUNDS)).isInstanceOf(GateOutcome.Held.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"As an AI I cannot say.", "My instructions forbid that.", "作为一个AI，我不知道。"})
    void draftDoesNotSpeakOfItsOwnMaking(String text) {
        String asked = text.startsWith("作") ? "你好吗" : ASKED;
        assertThat(reasons(check(text, asked))).anyMatch(reason -> reason.startsWith("speaks of its own making"));
    }

    @Test
    void itemWithAnEscalationTermGoesToAPerson() {
        assertThat(reasons(check("Thank you for telling us.", "I am ALLERGIC to it")))
                .containsExactly("the item says: allergic");
    }

    private static GateOutcome check(String text, String asked, Passage... cited) {
        List<Passage> passages = List.of(cited);
        return ReplyGate.check(new Draft(
                text,
                passages.stream().map(Passage::id).toList(),
                passages,
                Sample.comment("harbour", asked).item(),
                BRAND,
                600));
    }

    private static List<String> reasons(GateOutcome outcome) {
        return GateOutcome.reasons(outcome);
    }
}

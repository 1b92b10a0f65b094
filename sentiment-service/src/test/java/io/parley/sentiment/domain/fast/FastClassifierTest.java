package io.parley.sentiment.domain.fast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.parley.contract.Sentiment;
import io.parley.contract.Sentiment.Label;
import io.parley.contract.Sentiment.Scores;
import io.parley.sentiment.AnyText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FastClassifierTest {

    private static final double SURE = 0.6;

    private final FastClassifier classifier = new FastClassifier(null);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The new jasmine tea is wonderful, thank you so much!",
                "Not bad at all, really good actually",
                "Honestly the best. I love the tin 😍",
                "Delivery was slow but the tea is absolutely delicious",
                "It never disappoints",
                "真的太好喝了，强烈推荐",
                "包装很漂亮，很喜欢",
                "一点都不失望，下次还来👍",
            })
    void praiseIsSurelyPositive(String text) {
        assertSure(text, Label.POSITIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This is the worst tea I have ever had",
                "My parcel never arrived and nobody answers. Terrible service.",
                "I don't like it, not good",
                "Nice shop but the staff were so rude and the tea was disgusting",
                "The lid broke on day one 😡",
                "太难喝了，再也不买",
                "客服态度差，一直没回复",
                "并不好喝，非常失望",
                "味道不错，但是送来的都是碎了的，垃圾",
            })
    void complaintIsSurelyNegative(String text) {
        assertSure(text, Label.NEGATIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What are your opening hours on Sunday?",
                "How do I cancel my subscription?",
                "I ordered two tins of green tea yesterday.",
                "Do you ship to Norway?",
                "你们几点关门？",
                "请问这款茶含咖啡因吗？",
                "今天买了两盒绿茶",
                "你好",
            })
    void plainQuestionOrChatterIsSurelyNeutral(String text) {
        assertSure(text, Label.NEUTRAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Oh great, another delay. Just what I needed.",
                "Thanks for nothing",
                "呵呵，真行",
                "服务真好啊，等了三个小时呵呵",
            })
    void sarcasmIsUnsure(String text) {
        assertUnsure(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The tea is lovely, the delivery was awful",
                "Lovely tin, bad tea",
                "好喝，服务差",
            })
    void bothSidesAtOnceIsUnsure(String text) {
        assertUnsure(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"You did what with the lids?!", "I think they changed the blend", "我觉得味道跟以前两样了"})
    void viewWithoutKnownWordsIsUnsure(String text) {
        assertUnsure(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dieser Tee schmeckt nach Seife",
                "Le thé est arrivé froid hier soir",
                "Чай просто ужасный",
                "お茶が冷めていた"
            })
    void otherLanguagesAreNotJudged(String text) {
        assertNotJudged(classifier.classify(text, null));
    }

    @Test
    void platformsWordForTheLanguageCounts() {
        assertNotJudged(classifier.classify("Tee gut", "de"));
        assertThat(classifier.classify("I love it", "en-GB").confidence()).isGreaterThan(SURE);
        assertThat(classifier.classify("非常喜欢", "zh-Hans").confidence()).isGreaterThan(SURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "https://shop.example/tin", "@ines_v"})
    void textWithoutWordsIsSurelyNeutral(String text) {
        assertSure(text, Label.NEUTRAL);
    }

    @Test
    void emphasisMakesSurer() {
        double plain = classifier.classify("It is good", null).confidence();
        double strong = classifier.classify("It is very good!!", null).confidence();
        double weak = classifier.classify("It is slightly good", null).confidence();
        assertThat(strong).isGreaterThan(plain);
        assertThat(weak).isLessThan(plain);
    }

    @Test
    void anyTextGetsADistributionAndTheLabelInFront() {
        AnyText.texts(20_000, 7).forEach(text -> {
            Sentiment sentiment = classifier.classify(text, null);
            Scores scores = sentiment.scores();
            assertThat(scores.positive() + scores.neutral() + scores.negative()).isCloseTo(1, within(1e-9));
            assertThat(sentiment.confidence())
                    .isEqualTo(Math.max(scores.positive(), Math.max(scores.neutral(), scores.negative())));
        });
    }

    private void assertSure(String text, Label label) {
        Sentiment sentiment = classifier.classify(text, null);
        assertThat(sentiment.label()).as(text + " → " + sentiment.scores()).isEqualTo(label);
        assertThat(sentiment.confidence()).as(text + " → " + sentiment.scores()).isGreaterThanOrEqualTo(SURE);
    }

    private static void assertNotJudged(Sentiment sentiment) {
        assertThat(sentiment.degraded()).isEqualTo("unsupported");
        assertThat(sentiment.confidence()).isEqualTo(1.0 / 3);
    }

    private void assertUnsure(String text) {
        Sentiment sentiment = classifier.classify(text, null);
        assertThat(sentiment.confidence()).as(text + " → " + sentiment.scores()).isLessThan(SURE);
    }
}

package io.parley.localstack.standin;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.localstack.standin.SentimentRules.Label;
import io.parley.localstack.standin.SentimentRules.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentimentRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POSITIVE | I love the new oolong
            POSITIVE | Not bad at all!
            POSITIVE | The queue was long but the cake is amazing
            POSITIVE | No complaints, staff were friendly
            POSITIVE | 🥰🥰
            POSITIVE | 这款咖啡非常好喝
            POSITIVE | 包装有点破，但是味道太棒了
            POSITIVE | Beautifully roasted, thank you
            NEGATIVE | The tea was cold and the waiter rude
            NEGATIVE | I don't like it
            NEGATIVE | It isn’t very good
            NEGATIVE | Lovely cup but it leaks, what a terrible design
            NEGATIVE | 等了一个小时，太差了
            NEGATIVE | 一点也不好喝
            NEGATIVE | 味道不错但是服务极差
            NEGATIVE | 😡
            NEUTRAL  | When do you open on Sunday?
            NEUTRAL  | 你好，请问周日几点开门？
            NEUTRAL  | I picked up the order at noon
            """)
    void ordinaryOpinionsAreRead(Label label, String text) {
        assertThat(SentimentRules.judge(text).label()).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Great, another delay
            Oh great, closed on a Monday
            Love how my parcel took a tour of the country
            Fantastic. My order is late again
            Just what I needed, a lid that opens in my bag
            Yeah right, "freshly roasted"
            太棒了，又等了一个小时
            呵呵，服务真好
            """)
    void obviousSarcasmIsNegative(String text) {
        assertThat(SentimentRules.judge(text).label()).isEqualTo(Label.NEGATIVE);
    }

    @Test
    void praiseWithAgainIsNotSarcasm() {
        assertThat(SentimentRules.judge("Great service again, thank you!").label())
                .isEqualTo(Label.POSITIVE);
    }

    @Test
    void moreOpinionMeansMoreConfidence() {
        double mild = SentimentRules.judge("It was nice").confidence();
        double strong = SentimentRules.judge("Absolutely amazing, I love it").confidence();
        double mixed = SentimentRules.judge("nice cup, awful taste").confidence();
        assertThat(strong).isGreaterThan(mild).isLessThanOrEqualTo(0.95);
        assertThat(mixed).isLessThan(mild);
    }

    @Test
    void nothingToReadIsNeutral() {
        assertThat(SentimentRules.judge("")).isEqualTo(new Verdict(Label.NEUTRAL, 0.75));
    }
}

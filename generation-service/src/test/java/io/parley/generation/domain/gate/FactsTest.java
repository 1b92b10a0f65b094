package io.parley.generation.domain.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FactsTest {

    @Test
    void sameAmountIsTheSameFactInBothLanguages() {
        assertThat(Facts.in("within 3 days")).isEqualTo(Facts.in("3天内"));
        assertThat(Facts.in("three days")).isEqualTo(Facts.in("三天"));
        assertThat(Facts.in("12 months")).isEqualTo(Facts.in("十二个月"));
        assertThat(Facts.in("2 hours")).isEqualTo(Facts.in("两个小时"));
        assertThat(Facts.in("20%")).isEqualTo(Facts.in("20 percent"));
        assertThat(Facts.in("￥35")).isEqualTo(Facts.in("35元"));
    }

    @Test
    void thousandsAndEmptyDecimalsDoNotMatter() {
        assertThat(Facts.in("$1,000")).isEqualTo(Facts.in("1000 dollars"));
        assertThat(Facts.in("$5.00")).isEqualTo(Facts.in("$5"));
    }

    @Test
    void timesAndDatesAreKeptWhole() {
        assertThat(Facts.in("open 9:00 to 18:30")).containsExactly(new Fact("9:00", ""), new Fact("18:30", ""));
        assertThat(Facts.in("until 2026-01-31")).containsExactly(new Fact("2026-01-31", ""));
    }

    @Test
    void weekdayIsAFactInBothLanguages() {
        assertThat(Facts.in("on Mondays")).isEqualTo(Facts.in("星期一"));
        assertThat(Facts.in("Sunday")).isEqualTo(Facts.in("周日"));
    }

    @Test
    void numberWithoutUnitFollowsFromOneWith() {
        assertThat(new Fact("3", "").followsFrom(new Fact("3", "days"))).isTrue();
        assertThat(new Fact("3", "hours").followsFrom(new Fact("3", "days"))).isFalse();
        assertThat(new Fact("3", "days").followsFrom(new Fact("3", ""))).isFalse();
    }

    @Test
    void plainWordsAreNoFacts() {
        assertThat(Facts.in("Thank you, one of us will write to you someday. 谢谢，一起喝茶。"))
                .isEmpty();
    }
}

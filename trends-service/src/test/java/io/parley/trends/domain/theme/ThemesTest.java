package io.parley.trends.domain.theme;

import static io.parley.trends.TestItems.said;
import static io.parley.trends.TestItems.tagged;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.BrandsConfig;
import io.parley.trends.TestConfigs;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ThemesTest {

    private static final Instant AT = Instant.parse("2026-01-05T10:00:00Z");

    private final BrandsConfig.Brand harbour =
            Objects.requireNonNull(TestConfigs.brands().brands().get("harbour"));
    private final Themes themes = new Themes("harbour", harbour, 20_000, 12);

    @Test
    void keyTermsAreShownInDictionaryForm() {
        assertThat(of("My deliveries were late and both lids leaked in the boxes"))
                .containsExactly("delivery", "late", "lid", "leak", "box");
    }

    @Test
    void hashtagsComeBeforeKeyTermsAndKeepTheirSign() {
        assertThat(themes.of(tagged("harbour", "1", AT, "The lid leaks again #LeakyLid", "#LeakyLid", "MondayMood")))
                .containsExactly("#leakylid", "#mondaymood", "lid", "leak");
    }

    @Test
    void hashtagsInTheTextCountToo() {
        assertThat(of("#漏杯盖# 又来了 #LatteArt")).contains("#漏杯盖", "#latteart");
    }

    @Test
    void chineseTermsAreWords() {
        assertThat(of("快递太慢了，包装也破损")).contains("快递", "包装", "破损").doesNotContain("太", "了", "也");
    }

    @Test
    void chineseWordsThatNoDictionaryKnowsAreKeptTogether() {
        assertThat(new Themes(20_000, 12).of(said("other", "1", AT, "你们的冷萃太好喝了")))
                .contains("冷萃");
    }

    @Test
    void addressesHandlesAndNumbersAreNoThemes() {
        assertThat(of("@nora see https://example.org/refund?id=7 or mail help@example.org order 12345 9.90"))
                .containsExactly("mail", "order");
    }

    @Test
    void brandIsNoThemeOfItsOwn() {
        assertThat(of("Harbour Tea, harbour tea! #HarbourTea #harbour teapot")).containsExactly("teapot");
    }

    @Test
    void trackedTermsAreAlwaysThemes() {
        Themes one = new Themes("harbour", harbour, 20_000, 1);

        assertThat(one.of(tagged("harbour", "1", AT, "Cold Brew with ice", "summer")))
                .containsExactly("cold brew");
        assertThat(one.of(said("harbour", "1", AT, "夏天就要喝冷萃咖啡"))).containsExactly("冷萃");
    }

    @Test
    void trackedTermMustBeAWordOfItsOwn() {
        assertThat(of("a scold brewing")).doesNotContain("cold brew");
    }

    @Test
    void oneItemHasOnlySoManyThemes() {
        assertThat(of("cup mug lid straw spoon fork knife plate napkin tray sugar milk cream honey"))
                .hasSize(12);
    }

    @Test
    void themeCountsOncePerItem() {
        assertThat(of("refund! refunds? REFUND")).containsExactly("refund");
    }

    @Test
    void onlyTheBeginningOfALongTextIsLookedAt() {
        assertThat(new Themes("harbour", harbour, 6, 12).of(said("harbour", "1", AT, "refund delivery")))
                .containsExactly("refund");
    }

    private List<String> of(String text) {
        return themes.of(said("harbour", "1", AT, text));
    }
}

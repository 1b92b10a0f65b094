package io.parley.trends.domain.theme;

import static io.parley.trends.TestItems.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.trends.TestConfigs;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CompetitorsTest {

    private final Competitors competitors =
            new Competitors(Objects.requireNonNull(TestConfigs.brands().brands().get("harbour")));

    @Test
    void competitorIsNamedByAnyOfItsTerms() {
        assertThat(in("GULL ROASTERS is cheaper")).containsExactly("gull");
        assertThat(in("我还是去海鸥咖啡吧")).containsExactly("gull");
    }

    @Test
    void competitorIsNamedOncePerItem() {
        assertThat(in("Gull Roasters, gull roasters, 海鸥咖啡")).containsExactly("gull");
    }

    @Test
    void severalComeInAlphabeticalOrder() {
        assertThat(in("Gull Roasters or Brine & Co?")).containsExactly("brine", "gull");
    }

    @Test
    void partOfALongerWordIsNoName() {
        assertThat(in("seagull roastersfest")).isEmpty();
    }

    @Test
    void brandWithoutCompetitorsHasNone() {
        assertThat(new Competitors().namedIn(said("attic", "1", Instant.EPOCH, "Gull Roasters")))
                .isEmpty();
    }

    private List<String> in(String text) {
        return competitors.namedIn(said("harbour", "1", Instant.EPOCH, text));
    }
}

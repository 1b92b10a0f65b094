package io.parley.sentiment.inbound.brand;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.Author;
import io.parley.contract.Item;
import io.parley.contract.Sentiment;
import io.parley.contract.Sentiment.Label;
import io.parley.sentiment.MadeUp;
import io.parley.sentiment.domain.fast.FastClassifier;
import io.parley.sentiment.domain.level.ScoredItem;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class RecentScoresTest {

    private static final FastClassifier WORDS = new FastClassifier(null);
    private static final Instant SINCE = MadeUp.NOW.minusSeconds(60);
    private static final String GOOD = "I love this tea, it is wonderful";
    private static final String BAD = "This is the worst tea I have ever had";

    private final RecentScores scores = new RecentScores(MadeUp.BRAND, SINCE);

    @Test
    void newestVersionCountsInWhateverOrderScoresCome() {
        scores.take(scored(MadeUp.edited("a", BAD)));
        scores.take(scored(MadeUp.comment("a", GOOD)));
        scores.take(scored(MadeUp.comment("b", GOOD)));
        assertThat(scores.scored())
                .extracting(ScoredItem::said)
                .containsExactlyInAnyOrder(Label.NEGATIVE, Label.POSITIVE);
    }

    @Test
    void whatIsGoneStaysGone() {
        scores.take(scored(MadeUp.comment("a", GOOD)));
        scores.take(Records.withdrawal(MadeUp.comment("a", null)));
        scores.take(scored(MadeUp.comment("a", GOOD)));
        assertThat(scores.scored()).isEmpty();
        assertThat(scores.withdrawn()).isEqualTo(1);
    }

    @Test
    void otherLanguagesAndTheBrandItselfAreLeftOutAndCounted() {
        scores.take(scored(MadeUp.comment("a", "це дуже смачний чай, дякую вам усім")));
        Item own = MadeUp.comment("b", GOOD).completedWith(null, null, new Author("1", "harbour", null, true), null);
        scores.take(scored(own));
        assertThat(scores.scored()).isEmpty();
        assertThat(scores.unsupported()).isEqualTo(1);
        assertThat(scores.own()).isEqualTo(1);
    }

    @Test
    void olderItemsOtherBrandsAndWhatIsNoScoreAreNotMeant() {
        RecentScores later = new RecentScores(MadeUp.BRAND, MadeUp.NOW.plusMillis(1));
        later.take(scored(MadeUp.comment("a", GOOD)));
        assertThat(later.scored()).isEmpty();

        scores.take(scored(MadeUp.toBrand("tidewater", "a", GOOD)));
        scores.take(Records.raw("harbour/a", new byte[] {1}, 1));
        scores.take(Records.raw("harbour/a", null, 1));
        scores.take(Records.correction(MadeUp.comment("a", GOOD), Label.NEUTRAL, null, 1));
        assertThat(scores.scored()).isEmpty();
    }

    private static ConsumerRecord<String, byte[]> scored(Item item) {
        Sentiment sentiment = WORDS.classify(item.text(), null);
        return Records.score(item, sentiment);
    }
}

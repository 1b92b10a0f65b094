package io.parley.contract.published;

import io.parley.contract.BrandModel;
import io.parley.contract.Insight;
import io.parley.contract.Item;
import io.parley.contract.Reply;
import io.parley.contract.ReplyState;
import io.parley.contract.Sentiment;
import io.parley.contract.SentimentCorrected;
import io.parley.contract.TrendWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the services made of the made-up items. */
final class ExampleResults {

    private static final Instant WINDOW_START = Instant.parse("2026-03-14T09:20:00Z");
    private static final Duration WINDOW_SIZE = Duration.ofMinutes(5);

    private ExampleResults() {}

    static Sentiment fastScore() {
        return new Sentiment(
                Sentiment.Label.NEUTRAL,
                0.48,
                new Sentiment.Scores(0.32, 0.48, 0.2),
                Sentiment.Tier.FAST,
                "parley-lexicon-1",
                null,
                "deadline",
                null);
    }

    static Sentiment modelScore() {
        return new Sentiment(
                Sentiment.Label.POSITIVE,
                0.83,
                new Sentiment.Scores(0.83, 0.15, 0.02),
                Sentiment.Tier.MODEL,
                "parley-stand-in",
                null,
                null,
                null);
    }

    /** A score with all that it can say. */
    static Sentiment insightfulScore(Item item) {
        String word = "smoked oolong";
        int start = String.valueOf(item.text()).indexOf(word);
        return new Sentiment(
                Sentiment.Label.POSITIVE,
                0.83,
                new Sentiment.Scores(0.83, 0.15, 0.02),
                Sentiment.Tier.MODEL,
                "parley-stand-in",
                "0f3a91c2d4e5",
                null,
                new Insight(
                        List.of(new Insight.Aspect(
                                "range",
                                true,
                                Sentiment.Label.POSITIVE,
                                new Insight.Evidence(word, start, start + word.length()))),
                        Insight.Emotion.JOY,
                        Insight.Intent.QUESTION,
                        false));
    }

    static SentimentCorrected correction(Item item, Instant at) {
        return new SentimentCorrected(item, Sentiment.Label.NEUTRAL, insightfulScore(item), "Mei Lin", at);
    }

    static BrandModel brandModel(Instant at) {
        return new BrandModel(
                ExampleItems.BRAND,
                3,
                "5f0c2a9be1d4",
                "AAECAw==",
                new BrandModel.Quality(180, 60, 0.71, 0.78),
                "Mei Lin",
                at);
    }

    /** A reply in that state, with what is known by then: where nothing could be written there is no text. */
    static Reply reply(Item item, ReplyState state, Instant at) {
        boolean written = state != ReplyState.FAILED;
        return new Reply(
                UUID.fromString("0197f3c2-5b1e-7c3a-9a54-3f2d8e6b1c70"),
                item.brand(),
                item.connection(),
                item.platform(),
                item.id(),
                item.version(),
                item.kind(),
                item.threadId(),
                state,
                written ? "It is back in both tins since Monday." : null,
                written ? "en" : null,
                written ? List.of(new Reply.Passage("oolong.md#2", "Smoked oolong", "Back in both tins.")) : List.of(),
                reasons(state),
                written ? "parley-stand-in" : null,
                decided(state) ? "Mei Lin" : null,
                at);
    }

    static TrendWindow window(boolean closed) {
        return new TrendWindow(
                ExampleItems.BRAND,
                WINDOW_START,
                WINDOW_START.plus(WINDOW_SIZE),
                WINDOW_SIZE,
                closed,
                closed ? 5 : 4,
                2,
                1,
                closed ? 2 : 1,
                closed ? 0.4 : 0.25,
                List.of(new TrendWindow.Theme("oolong", 3, 0.5, 2.6667, 0.3333, List.of("facebook:4401_7001_81"))),
                // In the open window nobody has named a competitor yet.
                closed ? List.of(new TrendWindow.Competitor("Lantern Leaf", 1, 1.0)) : List.of());
    }

    private static List<String> reasons(ReplyState state) {
        return switch (state) {
            case HELD -> List.of("escalation term: allergic");
            case REJECTED -> List.of("tone");
            case CANCELLED -> List.of("answered by the brand");
            case EXPIRED -> List.of("nobody decided in time");
            case FAILED -> List.of("the model was away");
            case DRAFTED, APPROVED, RELEASED -> List.of();
        };
    }

    private static boolean decided(ReplyState state) {
        return switch (state) {
            case APPROVED, REJECTED, RELEASED -> true;
            case DRAFTED, HELD, CANCELLED, EXPIRED, FAILED -> false;
        };
    }
}

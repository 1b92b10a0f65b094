package io.parley.sentiment.domain.question;

import io.parley.contract.Sentiment;
import io.parley.contract.Sentiment.Label;
import io.parley.contract.Sentiment.Scores;
import io.parley.contract.Sentiment.Tier;
import io.parley.sentiment.MadeUp;
import java.time.Instant;
import java.util.List;

/** Questions of tests. */
public final class Asked {

    public static final Sentiment FAST =
            new Sentiment(Label.POSITIVE, 0.5, new Scores(0.5, 0.3, 0.2), Tier.FAST, "parley-lexicon", "1", null, null);

    private Asked() {}

    /** About a text of the made-up brand. */
    public static Question about(String text) {
        return about(MadeUp.BRAND, text);
    }

    public static Question about(String brand, String text) {
        return until(brand, text, Instant.now().plusSeconds(30));
    }

    public static Question until(String brand, String text, Instant deadline) {
        return new Question(brand, List.of("delivery", "Iced Tea"), text, null, FAST, deadline);
    }
}

package io.parley.sentiment.domain.question;

import io.parley.contract.Sentiment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text that the model is to be asked about.
 *
 * @param brand whose item it is; empty where it is nobody's
 * @param aspects what the brand wants to know about in particular
 * @param language as the platform says it, BCP 47
 * @param fast the score should the model not give one
 * @param deadline when its score is to be out
 */
public record Question(
        String brand,
        List<String> aspects,
        String text,
        @Nullable String language,
        Sentiment fast,
        Instant deadline) {

    public Question {
        aspects = List.copyOf(aspects);
    }

    /** The same about as much of the text as a prompt has room for; see {@link TokenBound}. */
    public Question cutTo(int tokensMax) {
        return new Question(brand, aspects, TokenBound.head(text, tokensMax), language, fast, deadline);
    }

    /** Whether a call begun now, and taking as long as it may, still ends before the deadline. */
    public boolean leavesTimeFor(Duration call, Instant now) {
        return !now.plus(call).isAfter(deadline);
    }
}

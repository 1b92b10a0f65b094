package io.parley.sentiment.inbound.brand;

import io.parley.contract.Item;
import io.parley.contract.Sentiment;
import io.parley.contract.Sentiment.Label;
import io.parley.contract.SentimentCorrected;
import io.parley.sentiment.domain.Degraded;
import io.parley.sentiment.domain.level.CheckedScore;
import io.parley.sentiment.domain.linear.Extractor;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * As much of a correction as is worked with.
 *
 * @param key of its item
 * @param text as much of it as is read for a score
 * @param language as the platform says it
 * @param said the label that the score had, where there was one that judged
 * @param confidence of that score
 * @param arrived on the topic, by the record's own time
 */
public record Correction(
        String key,
        Label label,
        @Nullable String text,
        @Nullable String language,
        @Nullable Label said,
        double confidence,
        Instant arrived) {

    static Correction of(SentimentCorrected data, Instant arrived) {
        Item item = data.item();
        Sentiment was = data.was();
        boolean judged = was != null && !Degraded.UNSUPPORTED.wireName().equals(was.degraded());
        return new Correction(
                item.itemKey(),
                data.label(),
                item.text() == null ? null : Extractor.head(item.text()),
                item.language(),
                was != null && judged ? was.label() : null,
                was == null ? 0 : was.confidence(),
                arrived);
    }

    /** Whether it says that the score was right. */
    public boolean confirms() {
        return label == said;
    }

    /** The score and what the person says of it, where there was one. */
    public Optional<CheckedScore> checked() {
        return said == null ? Optional.empty() : Optional.of(new CheckedScore(label, said, confidence));
    }
}

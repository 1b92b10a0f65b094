package io.parley.contract;

import io.parley.contract.Sentiment.Label;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * On {@code sentiment-corrections}: the label that a person gives an item. The newest of an item counts.
 *
 * @param item as the person saw it
 * @param label what it should have been; the same label as {@code was} says that the score was right
 * @param was the score that the person saw
 * @param by who says so
 */
public record SentimentCorrected(
        Item item, Label label, @Nullable Sentiment was, String by, Instant at) {

    public SentimentCorrected {
        Required.part(item, "item");
        Required.part(label, "label");
        Required.part(by, "by");
        Required.part(at, "at");
    }
}

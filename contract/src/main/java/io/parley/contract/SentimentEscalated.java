package io.parley.contract;

/**
 * On {@code sentiment-escalations}: an item that the fast classifier is not sure of, with the score that goes out should
 * the model not answer in time.
 */
public record SentimentEscalated(Item item, Sentiment fast) {

    public SentimentEscalated {
        Required.part(item, "item");
        Required.part(fast, "fast");
    }
}

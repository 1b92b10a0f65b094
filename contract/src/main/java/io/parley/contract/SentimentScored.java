package io.parley.contract;

/** On {@code social-sentiments}: the one final score of an item version, with the item that it scores. */
public record SentimentScored(Item item, Sentiment sentiment) {

    public SentimentScored {
        Required.part(item, "item");
        Required.part(sentiment, "sentiment");
    }
}

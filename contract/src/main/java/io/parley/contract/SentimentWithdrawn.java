package io.parley.contract;

/** On {@code social-sentiments}: the item was deleted, its scores no longer count. */
public record SentimentWithdrawn(Item item) {

    public SentimentWithdrawn {
        Required.part(item, "item");
    }
}

package io.parley.sentiment.domain;

import io.parley.contract.Event;
import io.parley.contract.Item;
import io.parley.contract.Sentiment;
import io.parley.contract.SentimentEscalated;
import java.time.Instant;

/**
 * An item waiting for the model.
 *
 * @param deadline when its final score is to be out
 */
public record Escalation(Event<SentimentEscalated> event, Instant deadline) {

    public Item item() {
        return event.data().item();
    }

    /** The score that goes out should the model not give one. */
    public Sentiment fast() {
        return event.data().fast();
    }
}

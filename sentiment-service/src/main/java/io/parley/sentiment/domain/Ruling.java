package io.parley.sentiment.domain;

import io.parley.contract.Item;
import io.parley.contract.Sentiment;
import io.parley.contract.Verb;
import io.parley.sentiment.domain.fast.FastClassifier;

/** What becomes of an item in the first stage. */
public sealed interface Ruling {

    /** The fast score is sure enough to be final, or nobody could give a better one. */
    record Score(Sentiment sentiment) implements Ruling {}

    /** The model is to be asked; {@code fast} is final should it not answer in time. */
    record Escalate(Sentiment fast) implements Ruling {}

    /** The item is gone, and its scores with it. */
    record Withdraw() implements Ruling {}

    /** Nothing that has a sentiment has changed; {@code reason} is a fixed word. */
    record Skip(String reason) implements Ruling {}

    /** Decides for what happened to {@code item}, by how its brand wants it scored. */
    static Ruling on(Verb verb, Item item, FastClassifier classifier, Scoring scoring) {
        return switch (verb) {
            case CREATED, EDITED -> {
                Sentiment fast = classifier.classify(item.text(), item.language(), item.brand());
                yield scoring.escalates(fast, () -> classifier.hasWords(item.text(), item.language()))
                        ? new Escalate(fast)
                        : new Score(fast);
            }
            case DELETED -> new Withdraw();
            case HIDDEN, SHOWN -> new Skip("visibility");
        };
    }
}

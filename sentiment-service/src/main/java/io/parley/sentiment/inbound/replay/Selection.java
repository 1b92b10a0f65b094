package io.parley.sentiment.inbound.replay;

import io.parley.contract.Item;
import java.util.List;
import java.util.Optional;

/**
 * Which letters are meant.
 *
 * @param topics the dead-letter topics that they lie on
 * @param place the one letter that is meant, as partition/offset; absent: all
 * @param replacement what that letter should have said; absent: what it says
 * @param limit most letters to put back
 */
public record Selection(List<String> topics, Optional<String> place, Optional<Item> replacement, long limit) {

    public Selection {
        topics = List.copyOf(topics);
        if (limit < 1) {
            throw new IllegalArgumentException("--limit is 1 or more.");
        }
        if (place.isPresent() && topics.size() != 1) {
            throw new IllegalArgumentException("--letter needs --topic: the one dead-letter topic on which it lies.");
        }
        if (replacement.isPresent() && place.isEmpty()) {
            throw new IllegalArgumentException("--item needs --letter: the one letter that the item stands for.");
        }
    }

    boolean takes(Position letter) {
        return place.isEmpty() || place.get().equals(letter.place());
    }
}

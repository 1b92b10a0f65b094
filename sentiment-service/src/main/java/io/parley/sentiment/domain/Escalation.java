package io.parley.sentiment.domain;

import io.parley.contract.Event;
import io.parley.contract.Item;
import io.parley.contract.Sentiment;
import io.parley.contract.SentimentEscalated;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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

    /** Whether a call begun now, and taking as long as it may, still ends before the deadline. */
    public boolean leavesTimeFor(Duration call, Instant now) {
        return !now.plus(call).isAfter(deadline);
    }

    /** One list per brand, so that nobody's text stands beside another brand's in a prompt; order is kept. */
    public static Collection<List<Escalation>> byBrand(List<Escalation> escalations) {
        Map<String, List<Escalation>> byBrand = escalations.stream()
                .collect(Collectors.groupingBy(
                        escalation -> escalation.item().brand(), LinkedHashMap::new, Collectors.toList()));
        return byBrand.values();
    }
}

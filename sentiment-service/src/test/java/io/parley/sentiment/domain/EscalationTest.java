package io.parley.sentiment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contract.Event;
import io.parley.contract.EventType;
import io.parley.contract.Item;
import io.parley.contract.SentimentEscalated;
import io.parley.sentiment.MadeUp;
import io.parley.sentiment.domain.fast.FastClassifier;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EscalationTest {

    private static final Instant NOW = MadeUp.NOW;
    private static final Duration CALL = Duration.ofSeconds(8);

    @Test
    void callThatCouldOutliveTheDeadlineIsNotBegun() {
        Escalation escalation = escalation(MadeUp.comment("1", "hm"));

        assertThat(escalation.leavesTimeFor(CALL, NOW)).isTrue();
        assertThat(escalation.leavesTimeFor(CALL, NOW.plusSeconds(22))).isTrue();
        assertThat(escalation.leavesTimeFor(CALL, NOW.plusSeconds(23))).isFalse();
    }

    @Test
    void eachBrandHasABatchOfItsOwn() {
        Escalation first = escalation(MadeUp.toBrand("harbour", "1", "hm"));
        Escalation other = escalation(MadeUp.toBrand("quayside", "2", "hm"));
        Escalation second = escalation(MadeUp.toBrand("harbour", "3", "hm"));

        assertThat(Escalation.byBrand(List.of(first, other, second)))
                .containsExactly(List.of(first, second), List.of(other));
    }

    private static Escalation escalation(Item item) {
        SentimentEscalated data = new SentimentEscalated(item, new FastClassifier(null).classify(item.text(), null));
        return new Escalation(Event.about(item, EventType.SENTIMENT_ESCALATED, NOW, null, data), NOW.plusSeconds(30));
    }
}

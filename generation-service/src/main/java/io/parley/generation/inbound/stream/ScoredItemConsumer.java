package io.parley.generation.inbound.stream;

import io.parley.chassis.Tracing;
import io.parley.contract.BrandsConfig;
import io.parley.contract.Event;
import io.parley.contract.Item;
import io.parley.contract.Sentiment;
import io.parley.contract.SentimentScored;
import io.parley.contract.SentimentWithdrawn;
import io.parley.contract.UnreadableEventException;
import io.parley.generation.domain.item.Obstacle;
import io.parley.generation.domain.policy.PolicyOutcome;
import io.parley.generation.domain.policy.ReplyPolicy;
import io.parley.generation.outbound.store.ItemStates;
import io.parley.generation.outbound.store.ReplyLedger;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Takes on scored items: each version ends as exactly one queued reply or one skip with its reason. */
@ApplicationScoped
class ScoredItemConsumer {

    private final Intake intake;
    private final ItemChanges changes;
    private final ItemStates states;
    private final ReplyLedger ledger;
    private final BrandsConfig brands;

    ScoredItemConsumer(Intake intake, ItemChanges changes, ItemStates states, ReplyLedger ledger, BrandsConfig brands) {
        this.intake = intake;
        this.changes = changes;
        this.states = states;
        this.ledger = ledger;
        this.brands = brands;
    }

    @Incoming("social-sentiments")
    @Blocking
    void sentiment(ConsumerRecord<String, byte[]> record) {
        intake.take(record, this::decide);
    }

    private Taken decide(Event<?> event) {
        try (Tracing.Hop hop = Tracing.hop("decide on a reply", event.traceparent())) {
            return switch (event.data()) {
                case SentimentScored(Item item, Sentiment sentiment) -> scored(item, sentiment, hop.traceparent());
                case SentimentWithdrawn(Item item) -> withdrawn(item);
                default -> throw new UnreadableEventException(event.type().name() + " is not about a sentiment");
            };
        }
    }

    private Taken scored(Item item, Sentiment sentiment, @Nullable String traceparent) {
        Instant now = Instant.now();
        ItemStates.Locked locked = states.lockFor(item);
        if (ledger.knows(item)) {
            return new Taken.Skipped("repeated");
        }
        changes.seen(locked.item(), item, now);
        BrandsConfig.@Nullable Brand brand = brands.brands().get(item.brand());
        return switch (ReplyPolicy.decide(item, sentiment, brand, locked.facts())) {
            case PolicyOutcome.Answer(int priority) -> {
                ledger.queue(item, sentiment, priority, traceparent, now);
                yield new Taken.Worked();
            }
            case PolicyOutcome.Skip(Obstacle obstacle) -> {
                ledger.skip(item, obstacle, now);
                yield new Taken.Skipped(obstacle.word());
            }
        };
    }

    private Taken withdrawn(Item item) {
        changes.deleted(item, Instant.now());
        return new Taken.Skipped("withdrawn");
    }
}

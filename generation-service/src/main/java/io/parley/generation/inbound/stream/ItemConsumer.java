package io.parley.generation.inbound.stream;

import io.parley.contract.Event;
import io.parley.contract.Item;
import io.parley.contract.UnreadableEventException;
import io.parley.contract.Verb;
import io.parley.generation.outbound.store.ItemStates;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows what happens to comments and messages: edits, deletions, visibility, and the brand's own answers. */
@ApplicationScoped
class ItemConsumer {

    private final Intake intake;
    private final ItemChanges changes;
    private final ItemStates states;

    ItemConsumer(Intake intake, ItemChanges changes, ItemStates states) {
        this.intake = intake;
        this.changes = changes;
        this.states = states;
    }

    @Incoming("social-comments")
    @Blocking
    void comment(ConsumerRecord<String, byte[]> record) {
        intake.take(record, this::follow);
    }

    @Incoming("social-messages")
    @Blocking
    void message(ConsumerRecord<String, byte[]> record) {
        intake.take(record, this::follow);
    }

    private Taken follow(Event<?> event) {
        if (!(event.data() instanceof Item item)) {
            throw new UnreadableEventException(event.type().name() + " is not about an item");
        }
        Instant now = Instant.now();
        switch (verb(event)) {
            case DELETED -> changes.deleted(item, now);
            case HIDDEN -> changes.hidden(item, now);
            case SHOWN -> changes.shown(item);
            case CREATED, EDITED -> {
                if (item.own()) {
                    changes.answered(item, now);
                } else {
                    changes.seen(states.lock(item.brand(), item.id()), item, now);
                }
            }
        }
        return new Taken.Worked();
    }

    private static Verb verb(Event<?> event) {
        return Arrays.stream(Verb.values())
                .filter(verb -> verb.wireName().equals(event.type().verb()))
                .findFirst()
                .orElseThrow(() -> new UnreadableEventException(
                        "unknown verb in " + event.type().name()));
    }
}

package io.parley.generation.outbound.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** Events written in the transaction of the change that they tell of; the relay brings them to Kafka. */
@ApplicationScoped
public class Outbox {

    private final EntityManager entities;
    private final jakarta.enterprise.event.Event<OutboxGrown> grown;

    Outbox(EntityManager entities, jakarta.enterprise.event.Event<OutboxGrown> grown) {
        this.entities = entities;
        this.grown = grown;
    }

    /** Adds an event that goes out under that record key. */
    public void append(io.parley.contract.Event<?> event, String recordKey) {
        entities.persist(new OutboxRow(event, recordKey));
        grown.fire(new OutboxGrown());
    }

    /** Forgets what was published before that time. */
    public int forget(Instant before) {
        return entities.createQuery("delete from OutboxRow where publishedAt < ?1")
                .setParameter(1, before)
                .executeUpdate();
    }
}

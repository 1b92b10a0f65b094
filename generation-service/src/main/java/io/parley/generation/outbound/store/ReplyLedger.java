package io.parley.generation.outbound.store;

import io.parley.contract.Event;
import io.parley.contract.EventType;
import io.parley.contract.Item;
import io.parley.contract.Sentiment;
import io.parley.generation.domain.item.Obstacle;
import io.parley.generation.domain.reply.ReplyQueued;
import io.parley.generation.domain.reply.Stage;
import io.parley.generation.outbound.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one place where replies come to be and change their stage: row, step and event are written in the same
 * transaction, so that the world hears of exactly what happened.
 */
@ApplicationScoped
public class ReplyLedger {

    private final EntityManager entities;
    private final Outbox outbox;
    private final jakarta.enterprise.event.Event<ReplyQueued> queued;

    ReplyLedger(EntityManager entities, Outbox outbox, jakarta.enterprise.event.Event<ReplyQueued> queued) {
        this.entities = entities;
        this.outbox = outbox;
        this.queued = queued;
    }

    /** Whether this version was accounted for before: redelivered scores end here. */
    public boolean knows(Item item) {
        return (Boolean) entities.createNativeQuery(
                        "select exists (select 1 from reply where brand = ?1 and item_id = ?2 and item_version = ?3)"
                                + " or exists (select 1 from reply_skip"
                                + " where brand = ?1 and item_id = ?2 and item_version = ?3)")
                .setParameter(1, item.brand())
                .setParameter(2, item.id())
                .setParameter(3, item.version())
                .getSingleResult();
    }

    /** Accounts for a version that gets a reply. */
    public void queue(Item item, Sentiment sentiment, int priority, @Nullable String traceparent, Instant now) {
        ReplyRow row = new ReplyRow(item, sentiment, priority, traceparent, now);
        entities.persist(row);
        entities.persist(new ReplyStepRow(row.id, now, Stage.QUEUED, null, null));
        queued.fire(new ReplyQueued());
    }

    /** Accounts for a version that gets none. */
    public void skip(Item item, Obstacle obstacle, Instant now) {
        entities.persist(new SkipRow(item, obstacle, now));
    }

    /** Moves a locked reply on, because of {@code reasons}, and tells the world. */
    public void move(ReplyRow row, Stage next, List<String> reasons, Instant now) {
        row.reasons = List.copyOf(reasons);
        record(row, next, null, reasons.isEmpty() ? null : String.join("; ", reasons), now);
    }

    /** Moves a locked reply on, because {@code person} said so. */
    public void decide(ReplyRow row, Stage next, String person, @Nullable String why, Instant now) {
        row.decidedBy = person;
        row.reasons = why == null ? List.of() : List.of(why);
        record(row, next, person, why, now);
    }

    /** Notes something that a person did without moving the reply. */
    public void note(ReplyRow row, String person, String what, Instant now) {
        row.updatedAt = now;
        entities.persist(new ReplyStepRow(row.id, now, row.stage, person, what));
    }

    private void record(ReplyRow row, Stage next, @Nullable String by, @Nullable String note, Instant now) {
        row.stage = row.stage.to(next);
        row.unclaim();
        row.updatedAt = now;
        entities.persist(new ReplyStepRow(row.id, now, next, by, note));
        next.announced()
                .map(state ->
                        Event.about(row.item, EventType.of(state), now, row.traceparent, row.announcement(state, now)))
                .ifPresent(event -> outbox.append(event, row.item.threadKey()));
    }
}

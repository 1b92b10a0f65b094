package io.parley.generation.outbound.store;

import io.parley.contract.Item;
import io.parley.generation.domain.reply.Stage;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds replies, and locks those that are about to change. */
@ApplicationScoped
public class Replies implements PanacheRepositoryBase<ReplyRow, UUID> {

    private static final Set<Stage> OPEN =
            EnumSet.allOf(Stage.class).stream().filter(Stage::open).collect(Collectors.toUnmodifiableSet());

    private final EntityManager entities;

    Replies(EntityManager entities) {
        this.entities = entities;
    }

    /** The reply as it is now, locked until the transaction ends. */
    public Optional<ReplyRow> lock(UUID id) {
        ReplyRow row = findById(id);
        if (row != null) {
            entities.refresh(row, LockModeType.PESSIMISTIC_WRITE);
        }
        return Optional.ofNullable(row);
    }

    /** Replies to any version of the item that are on their way, locked. */
    public List<ReplyRow> lockOpen(String brand, String itemId) {
        return find("brand = ?1 and itemId = ?2 and stage in ?3 order by id", brand, itemId, OPEN)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Replies to messages of the thread that were written up to {@code until} and are on their way, locked. */
    public List<ReplyRow> lockOpenInThread(Item own, Instant until) {
        return find(
                        "brand = ?1 and platform = ?2 and threadId = ?3 and kind = ?4 and itemWrittenAt <= ?5"
                                + " and stage in ?6 order by id",
                        own.brand(),
                        own.platform(),
                        ItemStates.threadOf(own),
                        own.kind().wireName(),
                        until,
                        OPEN)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Takes the next reply that wants a draft; a claim of somebody who died is taken over when it has run out. */
    public Optional<ReplyRow> claim(Instant now, Duration claimFor) {
        UUID token = UUID.randomUUID();
        List<?> ids = entities.createNativeQuery("update reply set state = 'drafting', claim_token = ?1,"
                        + " claimed_until = ?2, updated_at = ?3 where id = (select id from reply"
                        + " where (state = 'queued' and not_before <= ?3) or (state = 'drafting' and claimed_until < ?3)"
                        + " order by priority, created_at limit 1 for update skip locked) returning id")
                .setParameter(1, token)
                .setParameter(2, now.plus(claimFor))
                .setParameter(3, now)
                .getResultList();
        return ids.stream().findFirst().map(id -> findById((UUID) id));
    }

    /** The reply, locked, if the claim still holds: nobody cancelled it or took it over. */
    public Optional<ReplyRow> lockClaimed(UUID id, UUID token) {
        return lock(id).filter(row -> token.equals(row.claimToken));
    }

    /** Some of the replies that wait for a person since {@code before}, locked; those that others hold are left out. */
    public List<ReplyRow> lockForgotten(Instant before, int limit) {
        List<?> ids = entities.createNativeQuery("select id from reply where state in ('drafted', 'held')"
                        + " and updated_at < ?1 order by updated_at limit ?2 for update skip locked")
                .setParameter(1, before)
                .setParameter(2, limit)
                .getResultList();
        return ids.stream().map(id -> findById((UUID) id)).toList();
    }

    /** Replies in these stages in the order of queueing, after {@code after}. */
    public List<ReplyRow> page(Set<Stage> stages, @Nullable String brand, long after, int limit) {
        return brand == null
                ? find("stage in ?1 and seq > ?2 order by seq", stages, after)
                        .page(0, limit)
                        .list()
                : find("stage in ?1 and seq > ?2 and brand = ?3 order by seq", stages, after, brand)
                        .page(0, limit)
                        .list();
    }

    /** The way of a reply, first step first. */
    public List<ReplyStepRow> steps(UUID id) {
        return entities.createQuery("from ReplyStepRow where replyId = ?1 order by id", ReplyStepRow.class)
                .setParameter(1, id)
                .getResultList();
    }
}

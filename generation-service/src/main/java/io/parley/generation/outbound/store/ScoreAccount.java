package io.parley.generation.outbound.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What became of every score: recomputed from the database, so that it holds across restarts. */
@ApplicationScoped
public class ScoreAccount {

    private final EntityManager entities;

    ScoreAccount(EntityManager entities) {
        this.entities = entities;
    }

    /** Replies by where they stand. */
    public Map<String, Long> repliesByState() {
        return counts("select state, count(*) from reply group by state");
    }

    /** Scored versions without a reply, by why. */
    public Map<String, Long> skippedByReason() {
        return counts("select reason, count(*) from reply_skip group by reason");
    }

    /** Events that Kafka has not got yet. */
    public long unpublished() {
        return ((Number) entities.createNativeQuery("select count(*) from outbox where published_at is null")
                        .getSingleResult())
                .longValue();
    }

    /** Forgets replies that ended, with their way, and skipped scores, all older than {@code before}. */
    public int forget(Instant before) {
        int replies = entities.createNativeQuery("delete from reply where updated_at < ?1"
                        + " and state in ('released', 'rejected', 'cancelled', 'expired', 'failed')")
                .setParameter(1, before)
                .executeUpdate();
        int skips = entities.createNativeQuery("delete from reply_skip where at < ?1")
                .setParameter(1, before)
                .executeUpdate();
        return replies + skips;
    }

    private Map<String, Long> counts(String sql) {
        List<?> rows = entities.createNativeQuery(sql, Object[].class).getResultList();
        Map<String, Long> counts = new TreeMap<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            counts.put((String) columns[0], ((Number) columns[1]).longValue());
        }
        return counts;
    }
}

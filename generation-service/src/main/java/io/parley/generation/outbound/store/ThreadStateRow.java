package io.parley.generation.outbound.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Until when the brand itself has answered a thread of messages. */
@Entity
@Table(name = "thread_state")
public class ThreadStateRow {

    @EmbeddedId
    public Key key;

    @Column(name = "answered_at")
    public @Nullable Instant answeredAt;

    @Column(name = "answered_by")
    public @Nullable String answeredBy;

    @Column(name = "touched_at")
    public Instant touchedAt;

    /** For Hibernate, which fills every field. */
    @SuppressWarnings("NullAway.Init")
    protected ThreadStateRow() {}

    /** Remembers that the brand wrote at that time; an older time changes nothing. */
    public void answered(String ownItemId, Instant at) {
        if (answeredAt == null || at.isAfter(answeredAt)) {
            answeredAt = at;
            answeredBy = ownItemId;
        }
    }

    /** Brand, platform and thread. */
    @Embeddable
    public record Key(
            String brand,
            String platform,
            @Column(name = "thread_id") String threadId) {}
}

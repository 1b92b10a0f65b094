package io.parley.generation.outbound.store;

import io.parley.contract.Item;
import io.parley.generation.domain.item.Obstacle;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A scored version that gets no reply, and why. */
@Entity
@Table(name = "reply_skip")
class SkipRow {

    @EmbeddedId
    Key key;

    String reason;
    Instant at;

    /** For Hibernate, which fills every field. */
    @SuppressWarnings("NullAway.Init")
    protected SkipRow() {}

    SkipRow(Item item, Obstacle obstacle, Instant at) {
        this.key = new Key(item.brand(), item.id(), item.version());
        this.reason = obstacle.word();
        this.at = at;
    }

    /** Brand, item and version. */
    @Embeddable
    record Key(
            String brand,
            @Column(name = "item_id") String itemId,
            @Column(name = "item_version") String itemVersion) {}
}

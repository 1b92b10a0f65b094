package io.parley.generation.outbound.store;

import io.parley.contract.Item;
import io.parley.generation.domain.item.VersionAge;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is known of one item. Who holds it locked decides alone what becomes of the item's replies. */
@Entity
@Table(name = "item_state")
public class ItemStateRow {

    @EmbeddedId
    public Key key;

    public @Nullable String version;

    @Column(name = "written_at")
    public @Nullable Instant writtenAt;

    public boolean edit;

    @Column(name = "received_at")
    public @Nullable Instant receivedAt;

    public boolean deleted;
    public boolean hidden;

    /** The brand's own item that answers it. */
    @Column(name = "answered_by")
    public @Nullable String answeredBy;

    @Column(name = "touched_at")
    public Instant touchedAt;

    /** For Hibernate, which fills every field. */
    @SuppressWarnings("NullAway.Init")
    protected ItemStateRow() {}

    /** The age of the newest version, if one was seen. */
    @Nullable VersionAge age() {
        return writtenAt == null || receivedAt == null ? null : new VersionAge(writtenAt, edit, receivedAt);
    }

    /** Remembers the version if it is the newest so far; says whether it replaced an older one. */
    public boolean see(Item item) {
        VersionAge known = age();
        VersionAge age = VersionAge.of(item);
        if (item.version().equals(version) || (known != null && known.compareTo(age) > 0)) {
            return false;
        }
        version = item.version();
        writtenAt = age.writtenAt();
        edit = age.edit();
        receivedAt = age.receivedAt();
        return known != null;
    }

    /** Brand and item. */
    @Embeddable
    public record Key(
            String brand, @Column(name = "item_id") String itemId) {}
}

package io.parley.generation.outbound.store;

import io.parley.contract.Item;
import io.parley.contract.Kind;
import io.parley.generation.domain.item.ItemFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of items and threads, and the locks that go with it. Everybody locks in the same order, so that nobody
 * waits in a circle: thread, then item, then reply.
 */
@ApplicationScoped
public class ItemStates {

    private final EntityManager entities;

    ItemStates(EntityManager entities) {
        this.entities = entities;
    }

    /** The row of an item, locked until the transaction ends; made where there was none. */
    public ItemStateRow lock(String brand, String itemId) {
        entities.createNativeQuery("insert into item_state (brand, item_id) values (?1, ?2)"
                        + " on conflict (brand, item_id) do update set touched_at = now()")
                .setParameter(1, brand)
                .setParameter(2, itemId)
                .executeUpdate();
        return Objects.requireNonNull(entities.find(ItemStateRow.class, new ItemStateRow.Key(brand, itemId)));
    }

    /** The row of the item's thread, locked until the transaction ends; made where there was none. */
    public ThreadStateRow lockThread(Item item) {
        ThreadStateRow.Key key = new ThreadStateRow.Key(item.brand(), item.platform(), threadOf(item));
        entities.createNativeQuery("insert into thread_state (brand, platform, thread_id) values (?1, ?2, ?3)"
                        + " on conflict (brand, platform, thread_id) do update set touched_at = now()")
                .setParameter(1, key.brand())
                .setParameter(2, key.platform())
                .setParameter(3, key.threadId())
                .executeUpdate();
        return Objects.requireNonNull(entities.find(ThreadStateRow.class, key));
    }

    /** Locks what bears on a reply to the item; nothing about it can change until the transaction ends. */
    public Locked lockFor(Item item) {
        ThreadStateRow thread = item.kind() == Kind.MESSAGE ? lockThread(item) : null;
        return new Locked(lock(item.brand(), item.id()), thread, released(item));
    }

    /** Forgets items and threads that nobody spoke of since {@code before}. */
    public int forget(Instant before) {
        int items = entities.createQuery("delete from ItemStateRow where touchedAt < ?1")
                .setParameter(1, before)
                .executeUpdate();
        int threads = entities.createQuery("delete from ThreadStateRow where touchedAt < ?1")
                .setParameter(1, before)
                .executeUpdate();
        return items + threads;
    }

    static String threadOf(Item item) {
        return item.threadId() == null ? item.nativeId() : item.threadId();
    }

    private boolean released(Item item) {
        return (Boolean) entities.createNativeQuery(
                        "select exists (select 1 from reply where brand = ?1 and item_id = ?2 and state = 'released')")
                .setParameter(1, item.brand())
                .setParameter(2, item.id())
                .getSingleResult();
    }

    /** The locked rows of an item. */
    public record Locked(ItemStateRow item, @Nullable ThreadStateRow thread, boolean released) {

        public ItemFacts facts() {
            return new ItemFacts(
                    item.version,
                    item.age(),
                    item.deleted,
                    item.hidden,
                    item.answeredBy != null,
                    thread == null ? null : thread.answeredAt,
                    released);
        }
    }
}

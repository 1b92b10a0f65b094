package io.parley.ingest.domain;

import io.parley.contract.Author;
import io.parley.contract.Item;
import io.parley.contract.Kind;
import io.parley.contract.Verb;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of an item, so that a bare deletion or edit finds its thread, and a late part fills a gap.
 *
 * @param kind what it was when it was created or edited; absent where only a deletion was seen
 * @param deleted true since it was deleted, else absent
 */
public record ItemMemory(
        @Nullable Kind kind,
        @Nullable String threadId,
        @Nullable String parentId,
        @Nullable Author author,
        @Nullable Instant createdAt,
        boolean hasText,
        @Nullable Boolean deleted) {

    /** Nothing is known yet. */
    public static final ItemMemory EMPTY = new ItemMemory(null, null, null, null, null, false, null);

    /** The item with what it does not say itself; an item nobody knows the thread of is its own. */
    public Item complete(Item item, Verb verb) {
        String thread = threadId == null ? item.nativeId() : threadId;
        // Some platforms do not say of what kind a deleted thing was; what it became known as stays.
        Kind known = kind == null || verb == Verb.CREATED ? item.kind() : kind;
        return item.withKind(known).completedWith(thread, parentId, author, createdAt);
    }

    /** Whether a second copy says what no copy said before: who wrote it, or what; of what is gone nobody asks. */
    public boolean lacks(Item copy) {
        boolean more = (!hasText && copy.text() != null) || (author == null && copy.author() != null);
        return more && !Boolean.TRUE.equals(deleted);
    }

    /**
     * What a new fact about the item is. Some platforms say the same of a new item and of a changed one, and name the
     * version; only the memory knows which it is. A reaction is never changed, but given again.
     */
    public Verb verb(Item item, Verb said) {
        boolean there = hasText && !Boolean.TRUE.equals(deleted);
        boolean namesVersion = !item.version().equals(Item.FIRST_VERSION);
        return said == Verb.CREATED && there && namesVersion && item.kind() != Kind.REACTION ? Verb.EDITED : said;
    }

    /** The memory after {@code completed} went on. */
    public ItemMemory after(Item completed, Verb verb) {
        return new ItemMemory(
                verb == Verb.CREATED || verb == Verb.EDITED ? completed.kind() : kind,
                completed.threadId(),
                completed.parentId(),
                completed.author(),
                completed.createdAt(),
                hasText || completed.text() != null,
                switch (verb) {
                    case DELETED -> Boolean.TRUE;
                    case CREATED, EDITED -> null;
                    case HIDDEN, SHOWN -> deleted;
                });
    }
}

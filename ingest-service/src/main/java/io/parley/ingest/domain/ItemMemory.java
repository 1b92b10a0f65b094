package io.parley.ingest.domain;

import io.parley.contract.Author;
import io.parley.contract.Item;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is remembered of an item, so that a bare deletion or edit finds its thread, and a late part fills a gap. */
public record ItemMemory(
        @Nullable String threadId,
        @Nullable String parentId,
        @Nullable Author author,
        @Nullable Instant createdAt,
        boolean hasText) {

    /** Nothing is known yet. */
    public static final ItemMemory EMPTY = new ItemMemory(null, null, null, null, false);

    /** The item with what it does not say itself; an item nobody knows the thread of is its own. */
    public Item complete(Item item) {
        String thread = threadId == null ? item.nativeId() : threadId;
        return item.completedWith(thread, parentId, author, createdAt);
    }

    /** Whether a second copy says what no copy said before: who wrote it, or what. */
    public boolean lacks(Item copy) {
        return (!hasText && copy.text() != null) || (author == null && copy.author() != null);
    }

    /** The memory after {@code completed} went on. */
    public ItemMemory after(Item completed) {
        return new ItemMemory(
                completed.threadId(),
                completed.parentId(),
                completed.author(),
                completed.createdAt(),
                hasText || completed.text() != null);
    }
}

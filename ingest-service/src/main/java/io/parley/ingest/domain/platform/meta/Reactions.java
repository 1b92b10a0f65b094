package io.parley.ingest.domain.platform.meta;

import io.parley.contract.Author;
import io.parley.contract.Kind;
import io.parley.contract.Verb;
import io.parley.ingest.domain.reading.ItemDraft;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reaction to a post, comment, review or message. It has no id of its own, and it can be taken back and given again, so
 * its time tells one giving from the next.
 */
final class Reactions {

    private Reactions() {}

    /**
     * Drafts it under what it is known by: {@code target/author/type}.
     *
     * @param type null where that was not said
     * @param at when it was given or taken back
     */
    static ItemDraft draft(
            String platform,
            Verb verb,
            String target,
            @Nullable Author author,
            @Nullable String type,
            @Nullable Instant at) {
        String by = author == null || author.id() == null ? "unknown" : author.id();
        String how = type == null ? "unknown" : type;
        ItemDraft draft = new ItemDraft(platform, Kind.REACTION, verb, target + "/" + by + "/" + how);
        draft.parentId = target;
        draft.reaction = type;
        draft.revision = at == null ? null : Long.toString(at.toEpochMilli());
        return draft;
    }
}

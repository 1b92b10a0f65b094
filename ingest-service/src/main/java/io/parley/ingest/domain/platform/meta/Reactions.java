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
     * Drafts it.
     *
     * @param nativeId what it is known by: {@code target/author}, and its type where a removal names that too
     * @param type null where that was not said
     * @param at when it was given or taken back
     */
    static ItemDraft draft(
            String platform, Verb verb, String nativeId, String target, @Nullable String type, @Nullable Instant at) {
        ItemDraft draft = new ItemDraft(platform, Kind.REACTION, verb, nativeId);
        draft.parentId = target;
        draft.reaction = type;
        draft.createdAt = verb == Verb.CREATED ? at : null;
        draft.revision = at == null ? null : Long.toString(at.toEpochMilli());
        return draft;
    }

    /** The first two parts of the id: what was reacted to, and by whom as far as that is said. */
    static String by(String target, @Nullable Author author) {
        return target + "/" + (author == null || author.id() == null ? "unknown" : author.id());
    }
}

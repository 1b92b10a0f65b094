package io.parley.ingest.domain.platform.meta;

import io.parley.contract.Author;
import io.parley.contract.ItemReceived;
import io.parley.contract.Kind;
import io.parley.contract.Verb;
import io.parley.ingest.domain.reading.Fields;
import io.parley.ingest.domain.reading.ItemDraft;
import io.parley.ingest.domain.reading.Times;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one change of an Instagram account: a comment, live or not, or a mention, of which only ids are said. Neither is
 * ever told to be edited or deleted. Their only time is the entry's, which may differ between two deliveries of one
 * comment, so no id is made of it.
 */
final class InstagramReader {

    static final String PLATFORM = "instagram";

    /** The fields that hold items. */
    static final Set<String> FIELDS = Set.of("comments", "live_comments", "mentions");

    private InstagramReader() {}

    /** The item of a change. */
    static ItemReceived read(String field, Fields value, Entry entry) {
        ItemDraft draft = field.equals("mentions") ? mention(value) : comment(value, entry);
        draft.createdAt = Times.seconds(entry.time());
        return draft.received(entry.origin(), value.node());
    }

    private static ItemDraft comment(Fields value, Entry entry) {
        ItemDraft draft = new ItemDraft(PLATFORM, Kind.COMMENT, Verb.CREATED, value.requiredId("id"));
        draft.parentId = value.id("parent_id").orElse(null);
        draft.threadId = value.object("media").flatMap(media -> media.id("id")).orElse(null);
        draft.author = value.object("from").map(from -> author(from, entry)).orElse(null);
        draft.text = value.text("text").orElse(null);
        return draft;
    }

    /** In a comment, or in the caption of the post itself. */
    private static ItemDraft mention(Fields value) {
        String media = value.requiredId("media_id");
        ItemDraft draft = new ItemDraft(
                PLATFORM, Kind.MENTION, Verb.CREATED, value.id("comment_id").orElse(media));
        draft.threadId = media;
        return draft;
    }

    /** The account's own comments may name it by its scoped id as well. */
    private static @Nullable Author author(Fields from, Entry entry) {
        String id = from.id("id").orElse(null);
        String handle = from.lenient().text("username").orElse(null);
        boolean own =
                entry.isOwn(id) || entry.isOwn(from.id("self_ig_scoped_id").orElse(null));
        return id == null && handle == null ? null : new Author(id, handle, null, own);
    }
}

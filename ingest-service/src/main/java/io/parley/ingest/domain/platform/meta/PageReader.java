package io.parley.ingest.domain.platform.meta;

import io.parley.contract.Author;
import io.parley.contract.ItemReceived;
import io.parley.contract.Kind;
import io.parley.contract.Verb;
import io.parley.contract.Versions;
import io.parley.ingest.domain.reading.Fields;
import io.parley.ingest.domain.reading.ItemDraft;
import io.parley.ingest.domain.reading.Times;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads one change of a Page: field {@code feed}, {@code mention} or {@code ratings}. Times are in seconds; both spellings
 * of the edit verb are live; a comment that comes under two fields has the same id under both.
 */
final class PageReader {

    static final String PLATFORM = "facebook";

    private static final Map<String, Verb> VERBS = Map.of(
            "add", Verb.CREATED,
            "edit", Verb.EDITED,
            "edited", Verb.EDITED,
            "remove", Verb.DELETED,
            "hide", Verb.HIDDEN,
            "unhide", Verb.SHOWN);

    private PageReader() {}

    /** The item of a change; nothing where it is of no kind that is known. */
    static Optional<ItemReceived> read(String field, Fields value, Entry entry) {
        Kind kind = PageKinds.of(field, value).orElse(null);
        Verb verb = VERBS.get(value.node().path("verb").asText());
        if (kind == null || verb == null || namesOnlyAMedium(kind, verb, value)) {
            return Optional.empty();
        }
        Instant changedAt = Times.seconds(entry.time());
        String root = field.equals("ratings") ? "open_graph_story_id" : "post_id";
        Author author = author(value, kind == Kind.REVIEW ? "reviewer" : "sender", entry);
        ItemDraft draft;
        if (kind == Kind.REACTION) {
            draft = PageReaction.draft(verb, value, root, author, changedAt);
        } else {
            draft = content(PageKinds.placed(kind, field, value, entry), verb, value, root, kind == Kind.COMMENT);
            draft.createdAt = Times.seconds(value.node().path("created_time"));
            date(draft, changedAt);
        }
        draft.author = author;
        draft.threadId = value.id(root).orElse(null);
        return Optional.of(draft.received(entry.origin(), value.node()));
    }

    /** A picture or video can be taken away by its own id, from which its post's cannot be told. */
    private static boolean namesOnlyAMedium(Kind kind, Verb verb, Fields value) {
        return kind == Kind.POST
                && verb == Verb.DELETED
                && !value.node().hasNonNull("post_id")
                && (value.node().hasNonNull("photo_id") || value.node().hasNonNull("video_id"));
    }

    private static ItemDraft content(Kind kind, Verb verb, Fields value, String root, boolean comment) {
        ItemDraft draft = new ItemDraft(PLATFORM, kind, verb, value.requiredId(comment ? "comment_id" : root));
        draft.parentId = comment ? value.id("parent_id").orElse(null) : null;
        draft.permalink = value.lenient().text("permalink_url").orElse(null);
        if (kind == Kind.REVIEW) {
            draft.text = value.text("review_text").orElse(null);
            draft.engagement = PageRating.of(value);
        } else {
            draft.text = value.text("message").orElse(null);
            draft.media = PageMedia.of(value);
        }
        return draft;
    }

    /** A change has no time but its entry's. Two edits within that second, and a return to an old text, are versions too. */
    private static void date(ItemDraft draft, @Nullable Instant changedAt) {
        switch (draft.verb) {
            case EDITED -> {
                String said = draft.engagement.isEmpty() ? draft.text : draft.text + " " + draft.engagement;
                String content = Versions.of(Verb.EDITED, null, said, draft.media);
                draft.editedAt = changedAt;
                draft.revision = changedAt == null ? content : changedAt.toEpochMilli() + "-" + content;
            }
            case HIDDEN, SHOWN -> draft.changedAt = changedAt;
            case CREATED, DELETED -> {} // happens once
        }
    }

    /** {@code from}, or flat fields: a review's {@code reviewer_…}, and old deliveries' {@code sender_…}. */
    private static @Nullable Author author(Fields value, String prefix, Entry entry) {
        Optional<Fields> from = value.object("from");
        String id =
                from.flatMap(f -> f.id("id")).or(() -> value.id(prefix + "_id")).orElse(null);
        String name = from.flatMap(f -> f.lenient().text("name"))
                .or(() -> value.lenient().text(prefix + "_name"))
                .orElse(null);
        return id == null && name == null ? null : new Author(id, null, name, entry.isOwn(id));
    }
}

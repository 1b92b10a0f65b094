package io.parley.ingest.domain.platform.meta;

import io.parley.contract.Author;
import io.parley.contract.Verb;
import io.parley.ingest.domain.reading.Fields;
import io.parley.ingest.domain.reading.ItemDraft;
import io.parley.ingest.domain.reading.Times;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A reaction on a Page. A removal names its type, so that the type is part of the id; one that was changed is a new one. */
final class PageReaction {

    /** Two types go by two names each. */
    private static final Map<String, String> SPELLINGS = Map.of("sorry", "sad", "anger", "angry");

    private PageReaction() {}

    /**
     * Drafts it.
     *
     * @param root the field with the id of the post or review
     * @param changedAt when it was taken back, where it was
     */
    static ItemDraft draft(Verb verb, Fields value, String root, @Nullable Author author, @Nullable Instant changedAt) {
        String target = value.id("comment_id").orElseGet(() -> value.requiredId(root));
        String said = value.text("reaction_type").orElse("like").toLowerCase(Locale.ROOT);
        Verb given = verb == Verb.EDITED ? Verb.CREATED : verb;
        Instant at = given == Verb.CREATED ? Times.seconds(value.node().path("created_time")) : changedAt;
        String type = SPELLINGS.getOrDefault(said, said);
        return Reactions.draft(PageReader.PLATFORM, given, Reactions.by(target, author) + "/" + type, target, type, at);
    }
}

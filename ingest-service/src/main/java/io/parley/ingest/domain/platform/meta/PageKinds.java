package io.parley.ingest.domain.platform.meta;

import io.parley.contract.Kind;
import io.parley.ingest.domain.reading.Fields;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Of what kind the things are that a Page tells about. */
final class PageKinds {

    private static final Map<String, Kind> KINDS = Map.of(
            "comment", Kind.COMMENT,
            "rating", Kind.REVIEW,
            "reaction", Kind.REACTION,
            "like", Kind.REACTION);

    /** Posts, whether or not something is written in them. */
    private static final Set<String> POSTS = Set.of("post", "status", "photo", "video", "share");

    /** Things of their own that mostly appear as a post. */
    private static final Set<String> POSTED = Set.of("album", "event", "link", "note", "story");

    /** What each field can hold. */
    private static final Map<String, List<Kind>> KINDS_BY_FIELD = Map.of(
            "feed", List.of(Kind.COMMENT, Kind.POST, Kind.REACTION),
            "mention", List.of(Kind.COMMENT, Kind.POST),
            "ratings", List.of(Kind.REVIEW, Kind.COMMENT, Kind.REACTION));

    /** The fields that hold items. */
    static final Set<String> FIELDS = KINDS_BY_FIELD.keySet();

    private PageKinds() {}

    /** The kind of what a change is about; nothing where that is no item, or none that this field holds. */
    static Optional<Kind> of(String field, Fields value) {
        String item = value.node().path("item").asText();
        return Optional.ofNullable(KINDS.get(item))
                .or(() -> isPost(item, value) ? Optional.of(Kind.POST) : Optional.empty())
                .filter(KINDS_BY_FIELD.getOrDefault(field, List.of())::contains);
    }

    /** What is new to us and says something in the place of a post is one: somebody may wait for an answer. */
    private static boolean isPost(String item, Fields value) {
        boolean posted = value.node().hasNonNull("post_id");
        boolean says = !value.lenient().text("message").orElse("").isEmpty()
                && !value.node().hasNonNull("comment_id");
        return POSTS.contains(item) || (posted && (POSTED.contains(item) || says));
    }

    /**
     * The kind of a post or comment by where it stands, since one may come under {@code feed} and {@code mention} in any
     * order: on the Page's own ground it is what it is, elsewhere a mention. The ids of posts begin with whose they are.
     */
    static Kind placed(Kind kind, String field, Fields value, Entry entry) {
        if (field.equals("ratings")) {
            return kind;
        }
        boolean here = value.id("post_id")
                .filter(id -> id.indexOf('_') > 0 && entry.isKnown())
                .map(id -> entry.isOwn(id.substring(0, id.indexOf('_'))))
                .orElse(field.equals("feed"));
        return here ? kind : Kind.MENTION;
    }
}

package io.parley.ingest.domain.platform.x;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.contract.Kind;
import io.parley.contract.Verb;
import io.parley.ingest.domain.reading.ItemDraft;

/** What posts of both generations have in common. */
final class Posts {

    private Posts() {}

    /** The address of a post, for which X needs no handle. */
    static String permalink(String id) {
        return "https://x.com/i/web/status/" + id;
    }

    /** X tells of a deletion no more than ids; what is not the brand's own was most likely said to it. */
    static ItemDraft deletion(String id, boolean own) {
        return new ItemDraft("x", own ? Kind.POST : Kind.COMMENT, Verb.DELETED, id);
    }

    /** A like has an id of its own; it can be taken back, of which nothing is said, and given again. */
    static ItemDraft like(String id, String liked) {
        ItemDraft draft = new ItemDraft("x", Kind.REACTION, Verb.CREATED, id);
        draft.parentId = liked;
        draft.threadId = liked;
        draft.reaction = "like";
        return draft;
    }

    /** Tags, names and links that X found in a text. */
    static void entities(ItemDraft draft, JsonNode entities) {
        draft.hashtags = Texts.each(entities.path("hashtags"), "tag", "text");
        draft.mentions = Texts.each(
                entities.path(entities.has("mentions") ? "mentions" : "user_mentions"), "username", "screen_name");
        draft.links = Texts.each(entities.path("urls"), "expanded_url", "url");
    }
}

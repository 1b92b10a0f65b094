package io.parley.ingest.domain.platform.x;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.contract.Kind;
import io.parley.contract.Verb;
import io.parley.ingest.domain.reading.Fields;
import io.parley.ingest.domain.reading.Findings;
import io.parley.ingest.domain.reading.ItemDraft;
import io.parley.ingest.domain.reading.Times;
import io.parley.ingest.domain.webhook.Origin;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the newer generation, X Activity: one event in {@code data}, under the filter it was subscribed with. */
final class ActivityReader {

    private final String type;
    private final String subscriber;
    private final Brand brand;
    private final JsonNode includes;
    private final Origin origin;
    private final Findings findings;

    private ActivityReader(Fields event, String subscriber, Origin origin, Findings findings) {
        this.type = event.node().path("event_type").asText();
        this.subscriber = subscriber;
        this.brand = Brand.of(origin, subscriber);
        this.includes = event.node().path("includes");
        this.origin = origin;
        this.findings = findings;
    }

    /** Reads one event. One that was found by a keyword is nobody's, and taken. */
    static void read(Fields event, Origin origin, Findings findings) {
        String subscriber = event.node().path("filter").path("user_id").asText();
        if (!subscriber.isEmpty() && origin.isForeign(subscriber)) {
            findings.leaveOutForeign();
        } else {
            new ActivityReader(event, subscriber, origin, findings).read(event);
        }
    }

    private void read(Fields event) {
        switch (type) {
            case "post.create", "post.mention.create", "post.reply.create", "post.quote.create", "post.repost.create" ->
                readPost(payload(event));
            case "post.delete" -> readDeletion(payload(event));
            case "like.create" -> readLike(payload(event));
            case "dm.received", "dm.sent" ->
                Messages.read(payload(event).node(), "/data/payload", brand, origin, findings);
            default -> findings.leaveOut();
        }
    }

    private static Fields payload(Fields event) {
        return event.object("payload").orElseThrow(() -> event.invalid("payload", "is required: an object"));
    }

    private void readPost(Fields post) {
        String id = post.requiredId("id");
        String author = post.requiredId("author_id");
        String original = original(post, id);
        References references = references(post);
        Kind alone = brand.is(author) || type.equals("post.create") ? Kind.POST : Kind.MENTION;
        boolean edited = !original.equals(id);
        ItemDraft draft = new ItemDraft("x", references.kind(alone), edited ? Verb.EDITED : Verb.CREATED, original);
        draft.author = brand.author(author, People.of(includes.path("users")));
        draft.parentId = references.parent();
        draft.threadId = post.id("conversation_id")
                .map(root -> root.equals(id) ? original : root)
                .orElse(null);
        draft.permalink = Posts.permalink(id);
        Instant writtenAt = Times.iso(Texts.value(post.node().path("created_at")));
        if (edited) {
            draft.editedAt = writtenAt;
            draft.revision = id;
        } else {
            draft.createdAt = writtenAt;
        }
        if (references.hasOwnWords()) {
            describe(draft, post);
        }
        findings.item(draft.received(origin, post.node()));
    }

    /** An edit is a new post with an id of its own; the first of its history stays. */
    private static String original(Fields post, String id) {
        JsonNode first = post.node().path("edit_history_tweet_ids").path(0);
        return first.isTextual() || first.isIntegralNumber() ? first.asText() : id;
    }

    private static References references(Fields post) {
        String repliedTo = post.id("in_reply_to_tweet_id").orElse(null);
        String reposted = null;
        String quoted = null;
        for (JsonNode reference : post.node().path("referenced_tweets")) {
            String id = new Fields(reference, "/data/payload/referenced_tweets").requiredId("id");
            switch (reference.path("type").asText()) {
                case "replied_to" -> repliedTo = id;
                case "retweeted" -> reposted = id;
                case "quoted" -> quoted = id;
                default -> {
                    // A new way to refer to a post says nothing about this one.
                }
            }
        }
        return new References(repliedTo, reposted, quoted);
    }

    /** A long post is cut off outside and whole inside {@code note_tweet}. */
    private void describe(ItemDraft draft, Fields post) {
        Fields whole = post.object("note_tweet").orElse(post);
        draft.text = whole.text("text")
                .map(text -> Texts.shown(text, whole.node().path("display_text_range")))
                .orElse(null);
        draft.language = Texts.language(post.node().path("lang"));
        Posts.entities(draft, whole.node().path("entities"));
        draft.media = Attachments.named(post.node().path("attachments").path("media_keys"), includes.path("media"));
    }

    private void readDeletion(Fields deletion) {
        Optional<String> author = deletion.id("author_id");
        ItemDraft draft = Posts.deletion(
                deletion.requiredId("id"), author.filter(brand::is).isPresent());
        draft.author = author.map(person -> brand.author(person, People.of(includes.path("users"))))
                .orElse(null);
        findings.item(draft.received(origin, deletion.node()));
    }

    private void readLike(Fields like) {
        String liked = like.requiredId("liked_tweet_id");
        String by = liker(like);
        ItemDraft draft =
                Posts.like(like.id("id").orElse(liked + "/" + (by == null ? "unknown" : by) + "/like"), liked);
        draft.author = by == null ? null : brand.author(by, People.of(includes.path("users")));
        draft.createdAt = Times.millis(like.node().path("timestamp_ms"));
        draft.revision = draft.createdAt == null ? null : Long.toString(draft.createdAt.toEpochMilli());
        findings.item(draft.received(origin, like.node()));
    }

    /** X does not say who liked, but where the post is not the subscriber's, it was the subscriber. */
    private @Nullable String liker(Fields like) {
        Optional<String> author = like.id("liked_tweet_author_id");
        return author.isPresent() && !subscriber.isEmpty() && !author.get().equals(subscriber) ? subscriber : null;
    }
}

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

/**
 * Reads the newer generation, X Activity: one event in {@code data}, under the filter it was subscribed with. Posts of a
 * filtered stream look the same, without an event around them.
 */
final class ActivityReader {

    private final String type;
    private final String subscriber;
    private final Brand brand;
    private final Includes includes;
    private final People people;
    private final Origin origin;
    private final Findings findings;

    private ActivityReader(String type, String subscriber, Includes includes, Origin origin, Findings findings) {
        this.type = type;
        this.subscriber = subscriber;
        this.brand = Brand.of(origin, subscriber);
        this.includes = includes;
        this.people = People.of(includes.users());
        this.origin = origin;
        this.findings = findings;
    }

    /**
     * Reads one event. One that was found by a keyword is nobody's, and taken.
     *
     * @param delivery what is around it
     */
    static void read(Fields event, JsonNode delivery, Origin origin, Findings findings) {
        String subscriber = event.node().path("filter").path("user_id").asText();
        if (!subscriber.isEmpty() && origin.isForeign(subscriber)) {
            findings.leaveOutForeign();
        } else {
            String type = event.node().path("event_type").asText();
            Includes includes = Includes.nearest(event.node().path("payload"), event.node(), delivery);
            new ActivityReader(type, subscriber, includes, origin, findings).read(event);
        }
    }

    /** Reads a post that a rule of a filtered stream found. */
    static void readFound(Fields post, JsonNode delivery, Origin origin, Findings findings) {
        Includes includes = Includes.nearest(post.node(), delivery);
        new ActivityReader("", "", includes, origin, findings).readPost(post);
    }

    private void read(Fields event) {
        switch (type) {
            case "post.create", "post.mention.create", "post.reply.create", "post.quote.create", "post.repost.create" ->
                readPost(payload(event));
            case "post.delete" -> readDeletion(payload(event));
            case "like.create" -> readLike(payload(event));
            case "dm.received", "dm.sent" -> readMessages(payload(event));
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
        boolean edited = !original.equals(id);
        ItemDraft draft =
                new ItemDraft("x", references.kind(alone(post, author)), edited ? Verb.EDITED : Verb.CREATED, original);
        draft.author = brand.author(author, people);
        draft.parentId = references.parent();
        draft.threadId = post.lenient()
                .id("conversation_id")
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

    /**
     * What it is unless it refers to another: by what it says, so that it is the same under all events that bring it. Where
     * neither marks nor words say so, X's own word that it names the brand counts.
     */
    private Kind alone(Fields post, String author) {
        Fields whole = whole(post);
        JsonNode mentions = whole.node().path("entities").path("mentions");
        boolean named = type.equals("post.mention.create")
                || brand.isNamedIn(whole.text("text").orElse(null), mentions, people);
        return named && !brand.is(author) ? Kind.MENTION : Kind.POST;
    }

    /** A long post is cut off outside and whole inside {@code note_tweet}. */
    private static Fields whole(Fields post) {
        return post.lenient().object("note_tweet").orElse(post);
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
        for (Fields reference : post.objects("referenced_tweets")) {
            String id = reference.requiredId("id");
            switch (reference.text("type").orElse("")) {
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

    private void describe(ItemDraft draft, Fields post) {
        Fields whole = whole(post);
        draft.text = whole.text("text")
                .map(text -> Texts.shown(text, whole.node().path("display_text_range")))
                .orElse(null);
        draft.language = Texts.language(post.node().path("lang"));
        Posts.entities(draft, whole.node().path("entities"));
        draft.media = Attachments.named(post.node().path("attachments").path("media_keys"), includes.media());
    }

    private void readDeletion(Fields deletion) {
        Optional<String> author = deletion.lenient().id("author_id");
        ItemDraft draft = Posts.deletion(
                deletion.requiredId("id"), author.filter(brand::is).isPresent());
        draft.author = author.map(person -> brand.author(person, people)).orElse(null);
        findings.item(draft.received(origin, deletion.node()));
    }

    /** The newer form of a message stands alone; the older one comes in a list, which may be empty. */
    private void readMessages(Fields payload) {
        if (payload.node().hasNonNull("direct_message_events")) {
            Messages.read(payload.node(), "/data/payload", people, brand, origin, findings);
        } else {
            SingleMessage.read(payload, brand, includes, origin, findings);
        }
    }

    private void readLike(Fields like) {
        String liked = like.requiredId("liked_tweet_id");
        String by = liker(like);
        ItemDraft draft = Posts.like(
                like.lenient().id("id").orElse(liked + "/" + (by == null ? "unknown" : by) + "/like"), liked);
        draft.author = by == null ? null : brand.author(by, people);
        draft.createdAt = Times.millis(like.node().path("timestamp_ms"));
        draft.revision = draft.createdAt == null ? null : Long.toString(draft.createdAt.toEpochMilli());
        findings.item(draft.received(origin, like.node()));
    }

    /** X does not say who liked, but where the post is not the subscriber's, it was the subscriber. */
    private @Nullable String liker(Fields like) {
        Optional<String> author = like.lenient().id("liked_tweet_author_id");
        return author.isPresent() && !subscriber.isEmpty() && !author.get().equals(subscriber) ? subscriber : null;
    }
}

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
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the older generation, Account Activity: {@code for_user_id} and a list named for what happened. */
final class AccountActivityReader {

    private static final List<String> LISTS =
            List.of("tweet_create_events", "tweet_delete_events", "favorite_events", "direct_message_events");

    private final Brand brand;
    private final Origin origin;
    private final Findings findings;

    private AccountActivityReader(Brand brand, Origin origin, Findings findings) {
        this.brand = brand;
        this.origin = origin;
        this.findings = findings;
    }

    /** Reads one delivery. */
    static void read(Fields delivery, Origin origin, Findings findings) {
        if (LISTS.stream().noneMatch(delivery.node()::hasNonNull)) {
            // Followers, typing, receipts, revoked rights, finished replays, and what X adds some day.
            findings.leaveOut();
            return;
        }
        String subscriber = delivery.requiredId("for_user_id");
        if (origin.isForeign(subscriber)) {
            findings.leaveOutForeign();
        } else {
            new AccountActivityReader(Brand.of(origin, subscriber), origin, findings).read(delivery.node());
        }
    }

    private void read(JsonNode delivery) {
        Parts.each(delivery, "", "tweet_create_events", findings, this::readPost);
        Parts.each(delivery, "", "tweet_delete_events", findings, this::readDeletion);
        Parts.each(delivery, "", "favorite_events", findings, this::readLike);
        Messages.read(delivery, "", People.none(), brand, origin, findings);
        delivery.fieldNames().forEachRemaining(name -> {
            if (name.endsWith("_events") && !LISTS.contains(name)) {
                findings.leaveOut();
            }
        });
    }

    private void readPost(Fields post) {
        String id = id(post);
        Fields user = object(post, "user");
        String author = id(user);
        References references = new References(
                post.id("in_reply_to_status_id_str")
                        .or(() -> post.id("in_reply_to_status_id"))
                        .orElse(null),
                post.object("retweeted_status").map(AccountActivityReader::id).orElse(null),
                post.id("quoted_status_id_str")
                        .or(() -> post.id("quoted_status_id"))
                        .orElse(null));
        Kind alone = brand.is(author) ? Kind.POST : Kind.MENTION;
        ItemDraft draft = new ItemDraft("x", references.kind(alone), Verb.CREATED, id);
        draft.author = brand.author(author, People.only(user.node()));
        draft.parentId = references.parent();
        // X names no root here: the post answered is the nearest to it.
        draft.threadId = draft.kind == Kind.COMMENT ? draft.parentId : id;
        draft.createdAt = time(post);
        draft.permalink = Posts.permalink(id);
        if (references.hasOwnWords()) {
            describe(draft, post);
        }
        findings.item(draft.received(origin, post.node()));
    }

    /** A long post is cut off outside and whole inside {@code extended_tweet}. */
    private static void describe(ItemDraft draft, Fields post) {
        Fields whole = post.lenient().object("extended_tweet").orElse(post);
        draft.text = whole.text("full_text")
                .or(() -> whole.text("text"))
                .map(text -> Texts.shown(text, whole.node().path("display_text_range")))
                .orElse(null);
        draft.language = Texts.language(post.node().path("lang"));
        Posts.entities(draft, whole.node().path("entities"));
        draft.media = Attachments.all(whole.node().path("extended_entities").path("media"));
    }

    private void readDeletion(Fields deletion) {
        Fields status = object(deletion, "status");
        Optional<String> author = status.id("user_id_str").or(() -> status.id("user_id"));
        ItemDraft draft = Posts.deletion(id(status), author.filter(brand::is).isPresent());
        draft.author = author.map(person -> brand.author(person, People.none())).orElse(null);
        findings.item(draft.received(origin, deletion.node()));
    }

    private void readLike(Fields like) {
        String liked = id(object(like, "favorited_status"));
        Fields user = object(like, "user");
        String by = id(user);
        ItemDraft draft = Posts.like(like.lenient().id("id").orElse(liked + "/" + by + "/like"), liked);
        draft.author = brand.author(by, People.only(user.node()));
        draft.createdAt = time(like);
        draft.revision = draft.createdAt == null ? null : Long.toString(draft.createdAt.toEpochMilli());
        findings.item(draft.received(origin, like.node()));
    }

    private static @Nullable Instant time(Fields event) {
        Instant exact = Times.millis(event.node().path("timestamp_ms"));
        return exact == null ? Times.named(Texts.value(event.node().path("created_at"))) : exact;
    }

    private static Fields object(Fields fields, String field) {
        return fields.object(field).orElseThrow(() -> fields.invalid(field, "is required: an object"));
    }

    private static String id(Fields fields) {
        return fields.id("id_str").orElseGet(() -> fields.requiredId("id"));
    }
}

package io.parley.ingest.domain.platform.linkedin;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.contract.Author;
import io.parley.contract.Kind;
import io.parley.contract.Verb;
import io.parley.ingest.domain.reading.Fields;
import io.parley.ingest.domain.reading.Findings;
import io.parley.ingest.domain.reading.InvalidFieldException;
import io.parley.ingest.domain.reading.ItemDraft;
import io.parley.ingest.domain.reading.Times;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Reading;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code notifications[]} about a Page. Every subscribed admin gets a copy under a notification id of its own, so
 * that what happened is told by the activity's URN alone.
 */
final class LinkedInReader {

    private static final String SOCIAL_ACTIONS = "ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS";

    private static final Map<String, Verb> COMMENTS = Map.of(
            "COMMENT", Verb.CREATED,
            "ADMIN_COMMENT", Verb.CREATED,
            "COMMENT_EDIT", Verb.EDITED,
            "COMMENT_DELETE", Verb.DELETED);

    private final Origin origin;
    private final Findings findings;

    private LinkedInReader(Origin origin, Findings findings) {
        this.origin = origin;
        this.findings = findings;
    }

    /** Reads one delivery. */
    static Reading read(byte[] body, Origin origin) {
        return Findings.ofJson(
                body, (delivery, findings) -> new LinkedInReader(origin, findings).readDelivery(delivery));
    }

    private void readDelivery(JsonNode delivery) {
        if (!new Fields(delivery, "").text("type").orElse("").equals(SOCIAL_ACTIONS)) {
            findings.leaveOut();
            return;
        }
        JsonNode notifications = delivery.path("notifications");
        if (!notifications.isArray()) {
            throw new InvalidFieldException("/notifications", "must be an array");
        }
        for (int i = 0; i < notifications.size(); i++) {
            JsonNode notification = notifications.get(i);
            String pointer = "/notifications/" + i;
            findings.part(pointer, () -> readNotification(new Fields(notification, pointer)));
        }
    }

    private void readNotification(Fields notification) {
        String action = notification.text("action").orElse("");
        String organization = urn(notification, "organizationalEntity").orElse("");
        if (origin.connection().accountId().isPresent() && !Urns.isAccount(organization, origin)) {
            findings.leaveOutForeign();
            return;
        }
        Verb onComment = COMMENTS.get(action);
        if (onComment != null) {
            add(comment(notification, onComment, organization, action.equals("ADMIN_COMMENT")), notification);
            return;
        }
        switch (action) {
            case "LIKE" -> add(like(notification, organization), notification);
            case "SHARE" -> add(share(notification, organization), notification);
            case "SHARE_MENTION" -> add(mention(notification, organization), notification);
            default -> findings.leaveOut();
        }
    }

    private void add(ItemDraft draft, Fields notification) {
        findings.item(draft.received(origin, notification.node()));
    }

    private ItemDraft comment(Fields notification, Verb verb, String organization, boolean byAdmin) {
        Optional<Fields> comment = decoration(notification, "comment");
        Optional<String> generated = urn(notification, "generatedActivity");
        Optional<String> entity = comment.flatMap(said -> urn(said, "entity"));
        // Where the activity goes by an id of its own, a deletion still goes by the comment's.
        String id = generated
                .filter(Urns::isComment)
                .or(() -> entity.filter(Urns::isComment))
                .or(() -> generated)
                .or(() -> entity)
                .orElseThrow(() -> notification.invalid("generatedActivity", "is required: the comment's URN"));
        ItemDraft draft = new ItemDraft("linkedin", Kind.COMMENT, verb, id);
        // The post as the comment's own id names it: sourcePost may call the same post a share at one time and an
        // activity at another.
        draft.threadId =
                Urns.postOf(id).or(() -> urn(notification, "sourcePost")).orElse(null);
        draft.author = byAdmin
                ? new Author(comment.flatMap(said -> urn(said, "owner")).orElse(organization), null, null, true)
                : author(comment, organization);
        draft.text = comment.flatMap(said -> said.text("text")).orElse(null);
        switch (verb) {
            case EDITED -> draft.editedAt = time(notification);
            case CREATED -> draft.createdAt = time(notification);
            default -> {
                // A comment is deleted once; two admins' copies must not differ by their time.
            }
        }
        if (verb != Verb.DELETED) {
            String answered = comment.flatMap(said -> urn(said, "object")).orElse("");
            draft.parentId = Urns.isComment(answered) ? answered : draft.threadId;
        }
        return draft;
    }

    /** LinkedIn says LIKE for every reaction, and does not say which one it was. */
    private ItemDraft like(Fields notification, String organization) {
        String id = urn(notification, "generatedActivity")
                .or(() -> urn(notification, "sourcePost").map(target -> target + "/unknown/like"))
                .orElseThrow(() -> notification.invalid("generatedActivity", "is required: the reaction's URN"));
        ItemDraft draft = new ItemDraft("linkedin", Kind.REACTION, Verb.CREATED, id);
        // As its own id names it, for the reason that a comment's thread has: it is the same one.
        draft.parentId =
                Urns.targetOf(id).or(() -> urn(notification, "sourcePost")).orElse(null);
        draft.threadId =
                Optional.ofNullable(draft.parentId).flatMap(Urns::postOf).orElse(draft.parentId);
        draft.reaction = "like";
        draft.author =
                Urns.actorOf(id).map(actor -> author(actor, organization)).orElse(null);
        draft.createdAt = time(notification);
        if (draft.createdAt != null) {
            // It can be taken back, of which nothing is said, and given again.
            draft.revision = Long.toString(draft.createdAt.toEpochMilli());
        }
        return draft;
    }

    private ItemDraft share(Fields notification, String organization) {
        Optional<Fields> share = decoration(notification, "share");
        String id = urn(notification, "generatedActivity")
                .or(() -> share.flatMap(said -> urn(said, "entity")))
                .orElseThrow(() -> notification.invalid("generatedActivity", "is required: the share's URN"));
        ItemDraft draft = new ItemDraft("linkedin", Kind.POST, Verb.CREATED, id);
        draft.parentId = urn(notification, "sourcePost").orElse(null);
        describe(draft, share, notification, organization);
        return draft;
    }

    /** Somebody else's post that names the Page; it may come as the source of the notification. */
    private ItemDraft mention(Fields notification, String organization) {
        Optional<String> generated = urn(notification, "generatedActivity");
        Optional<Fields> post =
                generated.isPresent() ? decoration(notification, "share") : notification.object("decoratedSourcePost");
        String id = generated
                .or(() -> urn(notification, "sourcePost"))
                .orElseThrow(() -> notification.invalid("generatedActivity", "is required: the post's URN"));
        ItemDraft draft = new ItemDraft("linkedin", Kind.MENTION, Verb.CREATED, id);
        describe(draft, post, notification, organization);
        return draft;
    }

    private void describe(ItemDraft draft, Optional<Fields> post, Fields notification, String organization) {
        draft.threadId = draft.nativeId;
        draft.author = author(post, organization);
        draft.text = post.flatMap(said -> said.text("text")).orElse(null);
        draft.createdAt = time(notification);
    }

    private static Optional<Fields> decoration(Fields notification, String kind) {
        return notification.object("decoratedGeneratedActivity").flatMap(decorated -> decorated.object(kind));
    }

    private @Nullable Author author(Optional<Fields> said, String organization) {
        return said.flatMap(fields -> urn(fields, "owner"))
                .map(owner -> author(owner, organization))
                .orElse(null);
    }

    private Author author(String urn, String organization) {
        return new Author(urn, null, null, Urns.isSame(urn, organization) || Urns.isAccount(urn, origin));
    }

    private static Optional<String> urn(Fields fields, String field) {
        return fields.id(field).map(Urns::canonical);
    }

    private static @Nullable Instant time(Fields notification) {
        return Times.millis(notification.node().path("lastModifiedAt"));
    }
}

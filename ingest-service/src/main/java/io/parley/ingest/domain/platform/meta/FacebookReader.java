package io.parley.ingest.domain.platform.meta;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.contract.Author;
import io.parley.contract.ItemReceived;
import io.parley.contract.Kind;
import io.parley.contract.Media;
import io.parley.contract.Verb;
import io.parley.contract.Versions;
import io.parley.ingest.domain.reading.Fields;
import io.parley.ingest.domain.reading.Findings;
import io.parley.ingest.domain.reading.InvalidFieldException;
import io.parley.ingest.domain.reading.ItemDraft;
import io.parley.ingest.domain.reading.Times;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads Page webhooks: {@code object: page}, {@code entry[].changes[]} with field {@code feed}. A bad part never harms
 * its neighbours. Times are in seconds; both spellings of the edit verb are live; ids may be numbers; a reaction has no
 * id of its own (Meta Graph API, Page feed webhook).
 */
final class FacebookReader {

    private static final Map<String, Kind> KINDS = Map.of(
            "comment", Kind.COMMENT,
            "post", Kind.POST,
            "status", Kind.POST,
            "photo", Kind.POST,
            "video", Kind.POST,
            "share", Kind.POST,
            "reaction", Kind.REACTION,
            "like", Kind.REACTION);
    private static final Map<String, Verb> VERBS = Map.of(
            "add", Verb.CREATED,
            "edit", Verb.EDITED,
            "edited", Verb.EDITED,
            "remove", Verb.DELETED,
            "hide", Verb.HIDDEN,
            "unhide", Verb.SHOWN);

    private final Origin origin;
    private final Findings findings;

    private FacebookReader(Origin origin, Findings findings) {
        this.origin = origin;
        this.findings = findings;
    }

    /** Reads one delivery. */
    static Reading read(byte[] body, Origin origin) {
        return Findings.ofJson(
                body, (delivery, findings) -> new FacebookReader(origin, findings).readDelivery(delivery));
    }

    private void readDelivery(JsonNode delivery) {
        if (!delivery.path("entry").isArray()) {
            throw new InvalidFieldException("/entry", "must be an array");
        }
        int number = 0;
        for (JsonNode entry : delivery.get("entry")) {
            String pointer = "/entry/" + number++;
            findings.part(pointer, () -> readEntry(entry, pointer));
        }
    }

    private void readEntry(JsonNode entry, String pointer) {
        JsonNode changes = entry.path("changes");
        if (!entry.isObject() || !(changes.isArray() || changes.isMissingNode())) {
            throw new InvalidFieldException(pointer, "an entry must be an object, and its changes an array");
        }
        String account = entry.path("id").asText();
        if (origin.isForeign(account)) {
            findings.leaveOutForeign();
            return;
        }
        for (int i = 0; i < changes.size(); i++) {
            JsonNode change = changes.get(i);
            findings.part(pointer + "/changes/" + i, () -> readChange(change, account, entry.path("time")));
        }
    }

    private void readChange(JsonNode change, String account, JsonNode entryTime) {
        JsonNode value = change.path("value");
        Kind kind = KINDS.get(value.path("item").asText());
        Verb verb = VERBS.get(value.path("verb").asText());
        if (!change.path("field").asText().equals("feed") || kind == null || verb == null) {
            findings.leaveOut();
            return;
        }
        findings.item(readItem(kind, verb, new Fields(value, "/value"), account, Times.seconds(entryTime)));
    }

    private ItemReceived readItem(Kind kind, Verb verb, Fields value, String account, @Nullable Instant changedAt) {
        Author author = author(value, account);
        ItemDraft draft = switch (kind) {
            case REACTION -> reaction(verb == Verb.EDITED ? Verb.CREATED : verb, value, author);
            case POST -> new ItemDraft("facebook", kind, verb, value.requiredId("post_id"));
            default -> new ItemDraft("facebook", kind, verb, value.requiredId("comment_id"));
        };
        draft.author = author;
        draft.threadId = value.id("post_id").orElse(null);
        draft.createdAt = Times.seconds(value.node().path("created_time"));
        if (kind != Kind.REACTION) {
            draft.parentId = kind == Kind.COMMENT ? value.id("parent_id").orElse(null) : null;
            draft.text = value.text("message").orElse(null);
            draft.permalink = value.text("permalink_url").orElse(null);
            draft.media = media(value);
        }
        switch (draft.verb) {
            // An edit has no time but its entry's. Two within that second, and a return to an old text, are versions
            // too.
            case EDITED -> {
                String content = Versions.of(Verb.EDITED, null, draft.text, draft.media);
                draft.editedAt = changedAt;
                draft.revision = changedAt == null ? content : changedAt.toEpochMilli() + "-" + content;
            }
            case HIDDEN, SHOWN -> draft.changedAt = changedAt;
            // A reaction can be taken back and given again; anything else is created and deleted once.
            case CREATED, DELETED -> {
                if (kind == Kind.REACTION) {
                    Instant reactedAt = draft.verb == Verb.CREATED ? draft.createdAt : changedAt;
                    draft.revision = reactedAt == null ? null : Long.toString(reactedAt.toEpochMilli());
                }
            }
        }
        return draft.received(origin, value.node());
    }

    private static ItemDraft reaction(Verb verb, Fields value, @Nullable Author author) {
        String target = value.id("comment_id").orElseGet(() -> value.requiredId("post_id"));
        String type = value.text("reaction_type").orElse("like");
        String by = author == null || author.id() == null ? "unknown" : author.id();
        ItemDraft draft = new ItemDraft("facebook", Kind.REACTION, verb, target + "/" + by + "/" + type);
        draft.parentId = target;
        draft.reaction = type;
        return draft;
    }

    private static @Nullable Author author(Fields value, String account) {
        Optional<Fields> from = value.object("from");
        String id =
                from.flatMap(f -> f.id("id")).or(() -> value.id("sender_id")).orElse(null);
        String name = from.flatMap(f -> f.text("name"))
                .or(() -> value.text("sender_name"))
                .orElse(null);
        return id == null && name == null ? null : new Author(id, null, name, account.equals(id));
    }

    private static List<Media> media(Fields value) {
        List<Media> media = new ArrayList<>();
        value.text("photo").ifPresent(url -> media.add(new Media("photo", url)));
        value.texts("photos").forEach(url -> media.add(new Media("photo", url)));
        value.text("video").ifPresent(url -> media.add(new Media("video", url)));
        value.text("link").ifPresent(url -> media.add(new Media("link", url)));
        return media;
    }
}

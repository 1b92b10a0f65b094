package io.parley.ingest.domain.platform.threads;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.contract.Author;
import io.parley.contract.ItemReceived;
import io.parley.contract.Kind;
import io.parley.contract.Media;
import io.parley.contract.Verb;
import io.parley.ingest.domain.reading.Fields;
import io.parley.ingest.domain.reading.Findings;
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
 * Reads Threads webhooks: one notification in a flat body, {@code values} an object of {@code field} and {@code value}. It
 * does not say for which account it was sent.
 */
final class ThreadsReader {

    private static final Map<String, String> MEDIA_TYPES = Map.of("IMAGE", "photo", "VIDEO", "video", "AUDIO", "audio");

    private final Origin origin;
    private final Findings findings;

    private ThreadsReader(Origin origin, Findings findings) {
        this.origin = origin;
        this.findings = findings;
    }

    /** Reads one delivery. */
    static Reading read(byte[] body, Origin origin) {
        return Findings.ofJson(
                body, (delivery, findings) -> new ThreadsReader(origin, findings).readDelivery(delivery));
    }

    private void readDelivery(JsonNode delivery) {
        Fields values = new Fields(delivery, "").requiredObject("values");
        String field = values.requiredText("field");
        switch (field) {
            case "replies", "mentions", "publish" ->
                findings.item(written(field, new Value(values.requiredObject("value"))));
            case "delete" -> findings.item(deleted(new Value(values.requiredObject("value"))));
            default -> findings.leaveOut();
        }
    }

    private ItemReceived written(String field, Value value) {
        ItemDraft draft = new ItemDraft("threads", kind(field, value), Verb.CREATED, value.id());
        draft.parentId = value.repliedTo();
        draft.threadId = value.root("id").orElse(null);
        draft.author = author(field, value);
        draft.text = value.fields.text("text").orElse(null);
        draft.createdAt = value.publishedAt();
        draft.permalink = value.fields.lenient().text("permalink").orElse(null);
        draft.media = media(value.fields.lenient());
        return draft.received(origin, value.fields.node());
    }

    private ItemReceived deleted(Value value) {
        ItemDraft draft = new ItemDraft("threads", Kind.POST, Verb.DELETED, value.id());
        draft.author = value.fields
                .object("owner")
                .flatMap(owner -> owner.id("owner_id"))
                .map(owner -> new Author(owner, null, null, origin.accounts().contains(owner)))
                .orElse(null);
        draft.createdAt = value.publishedAt();
        draft.changedAt = Times.iso(value.fields.lenient().text("deleted_at").orElse(null));
        return draft.received(origin, value.fields.node());
    }

    /** A reply below the brand's own post that mentions it comes under both fields, and must be the same both times. */
    private Kind kind(String field, Value value) {
        return switch (field) {
            case "mentions" ->
                isOurs(value.root("owner_id")) || isOurs(value.root("username")) ? Kind.COMMENT : Kind.MENTION;
            case "publish" -> value.repliedTo() == null ? Kind.POST : Kind.COMMENT;
            default -> Kind.COMMENT;
        };
    }

    /** Only the name is given, but the root post says whose id goes with its author's. */
    private @Nullable Author author(String field, Value value) {
        Optional<String> handle = value.fields.text("username");
        Optional<String> id =
                value.root("owner_id").filter(_ -> handle.isPresent() && handle.equals(value.root("username")));
        // Whatever is published is published by the account that the app is installed for.
        boolean own = field.equals("publish") || isOurs(handle) || isOurs(id);
        return handle.isPresent() || own ? new Author(id.orElse(null), handle.orElse(null), null, own) : null;
    }

    private boolean isOurs(Optional<String> account) {
        return account.filter(origin.accounts()::contains).isPresent();
    }

    /** The type is given, its address seldom; an album does not say of what, and a moving picture comes without a type. */
    private static List<Media> media(Fields value) {
        List<Media> media = new ArrayList<>();
        String url = value.text("media_url").orElse(null);
        String type = MEDIA_TYPES.get(value.text("media_type").orElse(""));
        if (type != null || url != null) {
            media.add(new Media(type == null ? "file" : type, url));
        }
        value.text("gif_url").ifPresent(gif -> media.add(new Media("photo", gif)));
        return media;
    }

    private record Value(Fields fields) {

        String id() {
            return fields.requiredId("id");
        }

        @Nullable String repliedTo() {
            return fields.object("replied_to")
                    .flatMap(target -> target.id("id"))
                    .orElse(null);
        }

        Optional<String> root(String field) {
            return fields.object("root_post").flatMap(post -> post.id(field));
        }

        @Nullable Instant publishedAt() {
            return Times.iso(fields.lenient().text("timestamp").orElse(null));
        }
    }
}

package io.parley.ingest.domain.reading;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.contract.Author;
import io.parley.contract.Item;
import io.parley.contract.ItemReceived;
import io.parley.contract.Kind;
import io.parley.contract.Media;
import io.parley.contract.Verb;
import io.parley.contract.Versions;
import io.parley.ingest.domain.webhook.Origin;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a reader gathers of one item before its ids and version are settled; every reader ends in {@link #received}. */
public final class ItemDraft {

    public final String platform;
    public final Kind kind;
    public final Verb verb;
    public final String nativeId;

    public @Nullable String parentId;

    public @Nullable String threadId;

    public @Nullable Author author;

    public @Nullable String text;

    public @Nullable String language;

    public @Nullable String reaction;

    public List<String> links = List.of();
    public List<String> hashtags = List.of();
    public List<String> mentions = List.of();
    public List<Media> media = List.of();

    public @Nullable Instant createdAt;

    public @Nullable Instant editedAt;

    /** When it was deleted, hidden or shown. */
    public @Nullable Instant changedAt;

    public @Nullable String permalink;

    public Map<String, Long> engagement = Map.of();

    /** The platform's own name for this version, where it has one. */
    public @Nullable String revision;

    public boolean imported;

    /** @param platform where it was said, which the door it came through need not be */
    public ItemDraft(String platform, Kind kind, Verb verb, String nativeId) {
        this.platform = platform;
        this.kind = kind;
        this.verb = verb;
        this.nativeId = nativeId;
    }

    /** An edit whose time is known to the second only: two within it, and a return to an old text, are versions too. */
    public void editedInSecond(@Nullable Instant second) {
        String content = Versions.of(Verb.EDITED, null, text, media);
        editedAt = second;
        revision = second == null ? content : second.toEpochMilli() + "-" + content;
    }

    /** The item as it goes to the inbox, with the platform's own JSON it was read from. */
    public ItemReceived received(Origin origin, @Nullable JsonNode nativeFragment) {
        Instant writtenAt = editedAt != null ? editedAt : createdAt != null ? createdAt : origin.receivedAt();
        Item item = new Item(
                platform + ":" + nativeId,
                platform,
                origin.connectionName(),
                origin.connection().brand(),
                kind,
                nativeId,
                parentId,
                threadId,
                version(),
                author,
                text == null || text.isEmpty() ? null : text,
                language,
                reaction,
                links,
                hashtags,
                mentions,
                media,
                createdAt,
                editedAt,
                origin.receivedAt(),
                permalink,
                engagement,
                imported || origin.isHistory(writtenAt));
        return new ItemReceived(item, verb, nativeFragment);
    }

    private String version() {
        if (revision != null) {
            return revision;
        }
        return Versions.of(verb, changedAt != null ? changedAt : editedAt, text, media);
    }
}

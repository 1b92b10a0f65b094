package io.parley.ingest.domain.reading;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.contract.Author;
import io.parley.contract.Item;
import io.parley.contract.ItemReceived;
import io.parley.contract.Kind;
import io.parley.contract.Media;
import io.parley.contract.Verb;
import io.parley.contract.Versions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a reader gathers of one item before its ids and version are settled; every reader ends in {@link #received}. */
final class ItemDraft {

    final Kind kind;
    final Verb verb;
    final String nativeId;

    @Nullable String parentId;

    @Nullable String threadId;

    @Nullable Author author;

    @Nullable String text;

    @Nullable String language;

    @Nullable String reaction;

    List<String> links = List.of();
    List<String> hashtags = List.of();
    List<String> mentions = List.of();
    List<Media> media = List.of();

    @Nullable Instant createdAt;

    @Nullable Instant editedAt;

    /** When it was deleted, hidden or shown. */
    @Nullable Instant changedAt;

    @Nullable String permalink;

    Map<String, Long> engagement = Map.of();

    /** The platform's own name for this version, where it has one. */
    @Nullable String revision;

    boolean imported;

    ItemDraft(Kind kind, Verb verb, String nativeId) {
        this.kind = kind;
        this.verb = verb;
        this.nativeId = nativeId;
    }

    ItemReceived received(Origin origin, @Nullable JsonNode nativeFragment) {
        Instant writtenAt = editedAt != null ? editedAt : createdAt != null ? createdAt : origin.receivedAt();
        Item item = new Item(
                origin.itemId(nativeId),
                origin.connection().platform(),
                origin.connectionName(),
                origin.connection().brand(),
                kind,
                nativeId,
                parentId,
                threadId,
                version(),
                author,
                text,
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

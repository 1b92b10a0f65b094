package io.parley.contract;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A post, comment, message, mention, review or reaction in one of its versions. A component that is absent was not said
 * by the platform; nothing is invented.
 *
 * @param id {@code <platform>:<nativeId>}, stable under edit and delete
 * @param platform where it was said, such as {@code facebook}
 * @param connection the social account, by its name in the brands file
 * @param brand the brand, by its name in the brands file
 * @param nativeId the platform's own id of the original
 * @param parentId native id of what it answers
 * @param threadId native id of the conversation's root; filled in by ingest, at worst with the item's own
 * @param version the platform's revision or edit time in ms, else {@code 0} for a create and 12 hex digits over text
 *     and media for an edit
 * @param text what the author sent, as plain text
 * @param language BCP 47, only where the platform says it
 * @param reaction for kind {@code reaction}: its type, such as {@code like}
 * @param createdAt when it was written, by the platform's clock
 * @param editedAt when this version was written, by the platform's clock
 * @param receivedAt when it reached Parley
 * @param engagement counts by name, such as {@code likes}
 * @param history true when imported or older than {@code live-for}: scored and counted, never answered
 */
public record Item(
        String id,
        String platform,
        String connection,
        String brand,
        Kind kind,
        String nativeId,
        @Nullable String parentId,
        @Nullable String threadId,
        String version,
        @Nullable Author author,
        @Nullable String text,
        @Nullable String language,
        @Nullable String reaction,
        List<String> links,
        List<String> hashtags,
        List<String> mentions,
        List<Media> media,
        @Nullable Instant createdAt,
        @Nullable Instant editedAt,
        Instant receivedAt,
        @Nullable String permalink,
        Map<String, Long> engagement,
        boolean history) {

    /** The version of a create for which the platform gives no revision. */
    public static final String FIRST_VERSION = "0";

    /**
     * Oldest version first: by the time it was written, an edit after the create of the same time, then by arrival. The
     * rule of the contract for "which version is newest".
     */
    public static final Comparator<Item> BY_VERSION_AGE = Comparator.comparing(Item::writtenAt)
            .thenComparing(item -> !item.version().equals(FIRST_VERSION))
            .thenComparing(Item::receivedAt);

    public Item {
        Required.part(id, "id");
        Required.part(platform, "platform");
        Required.part(connection, "connection");
        Required.part(brand, "brand");
        Required.part(kind, "kind");
        Required.part(nativeId, "nativeId");
        Required.part(version, "version");
        Required.part(receivedAt, "receivedAt");
        links = links == null ? List.of() : List.copyOf(links);
        hashtags = hashtags == null ? List.of() : List.copyOf(hashtags);
        mentions = mentions == null ? List.of() : List.copyOf(mentions);
        media = media == null ? List.of() : List.copyOf(media);
        engagement = engagement == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(engagement));
    }

    /** When this version was written: {@code editedAt}, else {@code createdAt}, else {@code receivedAt}. */
    @JsonIgnore
    public Instant writtenAt() {
        if (editedAt != null) {
            return editedAt;
        }
        return createdAt != null ? createdAt : receivedAt;
    }

    /** Event time: {@code createdAt} where it is not after arrival, else {@code receivedAt}. */
    @JsonIgnore
    public Instant eventTime() {
        return createdAt != null && createdAt.isBefore(receivedAt) ? createdAt : receivedAt;
    }

    /** Whether the brand itself wrote it. */
    @JsonIgnore
    public boolean own() {
        return author != null && author.own();
    }

    /** Key of the inbox and of per-item state: {@code <brand>/<item id>}. */
    @JsonIgnore
    public String itemKey() {
        return brand + "/" + id;
    }

    /** Key of the clean and result topics: {@code <brand>/<thread id>}; without a thread the item is its own. */
    @JsonIgnore
    public String threadKey() {
        return brand + "/" + (threadId == null ? nativeId : threadId);
    }

    /** The same item with what its first copy said and this one does not: thread, parent, author, creation time. */
    public Item completedWith(
            @Nullable String thread, @Nullable String parent, @Nullable Author by, @Nullable Instant created) {
        return copy(
                kind,
                parentId == null ? parent : parentId,
                threadId == null ? thread : threadId,
                version,
                author == null ? by : author,
                createdAt == null ? created : createdAt,
                history);
    }

    /** The same item as one of another kind. */
    public Item withKind(Kind other) {
        return copy(other, parentId, threadId, version, author, createdAt, history);
    }

    /** The same item as another version. */
    public Item withVersion(String other) {
        return copy(kind, parentId, threadId, other, author, createdAt, history);
    }

    /** The same item as history: it is scored and counted, and nobody answers it any more. */
    public Item asHistory() {
        return copy(kind, parentId, threadId, version, author, createdAt, true);
    }

    /** The same item with what may change of it. */
    private Item copy(
            Kind kind,
            @Nullable String parentId,
            @Nullable String threadId,
            String version,
            @Nullable Author author,
            @Nullable Instant createdAt,
            boolean history) {
        return new Item(
                id,
                platform,
                connection,
                brand,
                kind,
                nativeId,
                parentId,
                threadId,
                version,
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
                receivedAt,
                permalink,
                engagement,
                history);
    }
}

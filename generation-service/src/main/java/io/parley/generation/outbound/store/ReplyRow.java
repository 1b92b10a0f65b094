package io.parley.generation.outbound.store;

import io.parley.contract.Item;
import io.parley.contract.Reply;
import io.parley.contract.Reply.Passage;
import io.parley.contract.ReplyState;
import io.parley.contract.Sentiment;
import io.parley.generation.domain.reply.Stage;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A reply to one version of an item, wherever it stands. Its stage changes through {@link ReplyLedger} only. */
@Entity
@Table(name = "reply")
public class ReplyRow {

    @Id
    public UUID id;

    /** In the order of queueing; pages of a list go on after it. */
    @Column(insertable = false, updatable = false)
    public long seq;

    public String brand;

    @Column(name = "item_id")
    public String itemId;

    @Column(name = "item_version")
    public String itemVersion;

    public String platform;
    public String kind;

    @Column(name = "thread_id")
    public String threadId;

    @Column(name = "item_written_at")
    public Instant itemWrittenAt;

    @Convert(converter = ItemColumn.class)
    public Item item;

    @Convert(converter = SentimentColumn.class)
    public Sentiment sentiment;

    @Column(name = "state")
    @Convert(converter = StageColumn.class)
    public Stage stage;

    public int priority;

    public @Nullable String text;
    public @Nullable String language;

    @Convert(converter = PassagesColumn.class)
    public List<Passage> passages;

    @Convert(converter = SentencesColumn.class)
    public List<String> reasons;

    public @Nullable String model;

    @Column(name = "decided_by")
    public @Nullable String decidedBy;

    public @Nullable String traceparent;

    public int attempts;

    @Column(name = "not_before")
    public Instant notBefore;

    @Column(name = "claim_token")
    public @Nullable UUID claimToken;

    @Column(name = "claimed_until")
    public @Nullable Instant claimedUntil;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "updated_at")
    public Instant updatedAt;

    /** For Hibernate, which fills every field. */
    @SuppressWarnings("NullAway.Init")
    protected ReplyRow() {}

    @SuppressWarnings("NullAway.Init")
    ReplyRow(Item item, Sentiment sentiment, int priority, @Nullable String traceparent, Instant now) {
        this.id = UUID.randomUUID();
        this.brand = item.brand();
        this.itemId = item.id();
        this.itemVersion = item.version();
        this.platform = item.platform();
        this.kind = item.kind().wireName();
        this.threadId = ItemStates.threadOf(item);
        this.itemWrittenAt = item.writtenAt();
        this.item = item;
        this.sentiment = sentiment;
        this.stage = Stage.QUEUED;
        this.priority = priority;
        this.passages = List.of();
        this.reasons = List.of();
        this.traceparent = traceparent;
        this.notBefore = now;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** Gives up the claim, so that the row is nobody's. */
    void unclaim() {
        claimToken = null;
        claimedUntil = null;
    }

    /** The reply as others hear of it. */
    Reply announcement(ReplyState state, Instant at) {
        return new Reply(
                id,
                brand,
                item.connection(),
                platform,
                itemId,
                itemVersion,
                item.kind(),
                item.threadId(),
                state,
                text,
                language,
                passages,
                reasons,
                model,
                decidedBy,
                at);
    }
}

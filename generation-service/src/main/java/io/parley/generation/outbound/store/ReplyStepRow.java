package io.parley.generation.outbound.store;

import io.parley.generation.domain.reply.Stage;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One step of a reply's way. */
@Entity
@Table(name = "reply_step")
public class ReplyStepRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public @Nullable Long id;

    @Column(name = "reply_id")
    public UUID replyId;

    public Instant at;

    @Column(name = "state")
    @Convert(converter = StageColumn.class)
    public Stage stage;

    public @Nullable String by;
    public @Nullable String note;

    /** For Hibernate, which fills every field. */
    @SuppressWarnings("NullAway.Init")
    protected ReplyStepRow() {}

    ReplyStepRow(UUID replyId, Instant at, Stage stage, @Nullable String by, @Nullable String note) {
        this.replyId = replyId;
        this.at = at;
        this.stage = stage;
        this.by = by;
        this.note = note;
    }
}

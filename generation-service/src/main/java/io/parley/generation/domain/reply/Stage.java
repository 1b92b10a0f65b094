package io.parley.generation.domain.reply;

import io.parley.contract.ReplyState;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where a reply stands, and where it may go from there. */
public enum Stage {
    /** Waits for a draft. */
    QUEUED,
    /** A worker has claimed it and asks the model. */
    DRAFTING,
    /** Has a text; a person may take or leave it. */
    DRAFTED,
    /** Waits for a person's decision. */
    HELD,
    /** Somebody, or the brand's autonomy, stands by the text. */
    APPROVED,
    /** May be sent; final. */
    RELEASED,
    /** A person said no; final. */
    REJECTED,
    /** Newer facts made it pointless; final. */
    CANCELLED,
    /** Nobody decided in time; final. */
    EXPIRED,
    /** No draft could be written in time; final. */
    FAILED;

    /**
     * The next stage, after making sure that it is legal.
     *
     * @throws IllegalTransitionException when it is not
     */
    public Stage to(Stage next) {
        if (!successors().contains(next)) {
            throw new IllegalTransitionException(this, next);
        }
        return next;
    }

    /** Whether anything can still happen to it. */
    public boolean open() {
        return !successors().isEmpty();
    }

    /** Whether a person may decide on it. */
    public boolean decidable() {
        return this == DRAFTED || this == HELD;
    }

    /** The state that others hear of; the steps before a draft exists are ours alone. */
    public Optional<ReplyState> announced() {
        return switch (this) {
            case QUEUED, DRAFTING -> Optional.empty();
            case DRAFTED -> Optional.of(ReplyState.DRAFTED);
            case HELD -> Optional.of(ReplyState.HELD);
            case APPROVED -> Optional.of(ReplyState.APPROVED);
            case RELEASED -> Optional.of(ReplyState.RELEASED);
            case REJECTED -> Optional.of(ReplyState.REJECTED);
            case CANCELLED -> Optional.of(ReplyState.CANCELLED);
            case EXPIRED -> Optional.of(ReplyState.EXPIRED);
            case FAILED -> Optional.of(ReplyState.FAILED);
        };
    }

    /** The name in the database and on the wire: lower case. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The stage of that name. */
    public static Optional<Stage> named(String wireName) {
        for (Stage stage : values()) {
            if (stage.wireName().equals(wireName)) {
                return Optional.of(stage);
            }
        }
        return Optional.empty();
    }

    private Set<Stage> successors() {
        return switch (this) {
            case QUEUED -> Set.of(DRAFTING, CANCELLED, FAILED);
            case DRAFTING -> Set.of(QUEUED, DRAFTED, CANCELLED, FAILED);
            case DRAFTED -> Set.of(HELD, APPROVED, REJECTED, CANCELLED, EXPIRED);
            case HELD -> Set.of(APPROVED, REJECTED, CANCELLED, EXPIRED);
            case APPROVED -> Set.of(RELEASED, CANCELLED);
            case RELEASED, REJECTED, CANCELLED, EXPIRED, FAILED -> Set.of();
        };
    }
}

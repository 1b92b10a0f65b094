package io.parley.generation.domain.item;

import io.parley.contract.Item;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an item at one moment, whichever topic it came from.
 *
 * @param version the newest version seen; absent before any was
 * @param age the age of that version
 * @param answered whether the brand itself answered the item
 * @param threadAnsweredAt for messages: when the brand last wrote into the thread
 * @param released whether a reply to any version was released
 */
public record ItemFacts(
        @Nullable String version,
        @Nullable VersionAge age,
        boolean deleted,
        boolean hidden,
        boolean answered,
        @Nullable Instant threadAnsweredAt,
        boolean released) {

    /** What stands against a reply to this version of the item, the gravest first. */
    public Optional<Obstacle> obstacleTo(Item item) {
        if (deleted) {
            return Optional.of(Obstacle.DELETED);
        }
        if (hidden) {
            return Optional.of(Obstacle.HIDDEN);
        }
        if (supersedes(item)) {
            return Optional.of(Obstacle.SUPERSEDED);
        }
        if (answered || answeredInThread(item)) {
            return Optional.of(Obstacle.ANSWERED);
        }
        return released ? Optional.of(Obstacle.ALREADY_REPLIED) : Optional.empty();
    }

    private boolean supersedes(Item item) {
        return age != null && !item.version().equals(version) && age.compareTo(VersionAge.of(item)) > 0;
    }

    private boolean answeredInThread(Item item) {
        return threadAnsweredAt != null && !item.writtenAt().isAfter(threadAnsweredAt);
    }
}

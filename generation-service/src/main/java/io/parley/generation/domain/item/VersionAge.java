package io.parley.generation.domain.item;

import io.parley.contract.Item;
import java.time.Instant;
import java.util.Comparator;

/**
 * How new a version of an item is; the greater one is the newer. The same order as {@link Item#BY_VERSION_AGE}, for
 * versions of which only this was kept.
 *
 * @param edit whether it is not the first version
 */
public record VersionAge(Instant writtenAt, boolean edit, Instant receivedAt) implements Comparable<VersionAge> {

    private static final Comparator<VersionAge> ORDER = Comparator.comparing(VersionAge::writtenAt)
            .thenComparing(VersionAge::edit)
            .thenComparing(VersionAge::receivedAt);

    public static VersionAge of(Item item) {
        return new VersionAge(item.writtenAt(), !item.version().equals(Item.FIRST_VERSION), item.receivedAt());
    }

    @Override
    public int compareTo(VersionAge other) {
        return ORDER.compare(this, other);
    }
}

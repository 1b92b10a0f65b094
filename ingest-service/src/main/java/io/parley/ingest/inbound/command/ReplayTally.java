package io.parley.ingest.inbound.command;

import io.parley.ingest.domain.replay.Position;
import io.parley.ingest.domain.webhook.Reading;
import java.util.ArrayList;
import java.util.List;

/** What became of the letters so far. */
final class ReplayTally {

    private static final int NAMED_MAX = 20;

    private final List<String> named = new ArrayList<>();
    private long before;
    private long repaired;
    private long items;
    private long rests;
    private long unreadable;

    void repairedBefore() {
        before++;
    }

    void repaired(Reading.Parts parts) {
        repaired++;
        items += parts.items().size();
        rests += parts.unreadable().size();
    }

    void unreadable(Position position, String reason) {
        unreadable++;
        if (named.size() < NAMED_MAX) {
            named.add(position + " of " + position.timestamp() + " stays: " + reason);
        }
    }

    long repaired() {
        return repaired;
    }

    /** Whether no letter that was looked at stays. */
    boolean complete() {
        return unreadable == 0 && rests == 0;
    }

    /** The first letters that stay, a sentence each: partition/offset, arrival, reason. */
    List<String> named() {
        return List.copyOf(named);
    }

    @Override
    public String toString() {
        return repaired + " letters put back, " + items + " items"
                + (rests > 0 ? ", " + rests + " smaller letters" : "") + " · " + unreadable + " stay · " + before
                + " were put back before";
    }
}

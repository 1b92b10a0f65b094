package io.parley.sentiment.inbound.replay;

import java.util.ArrayList;
import java.util.List;

/** What became of the letters of a run. */
public final class RepairTally {

    private static final int NAMED_MAX = 20;

    private final List<String> named = new ArrayList<>();
    private long repaired;
    private long before;
    private long scored;
    private long unreadable;

    void repaired() {
        repaired++;
    }

    /** An earlier run put it back. */
    void repairedBefore() {
        before++;
    }

    /** Its item has its final event already, on another way. */
    void scoredAlready() {
        scored++;
    }

    void unreadable(Position letter, String reason) {
        unreadable++;
        if (named.size() < NAMED_MAX) {
            named.add(letter + " of " + letter.timestamp() + " stays: " + reason);
        }
    }

    /** Whether no letter that was looked at stays. */
    public boolean complete() {
        return unreadable == 0;
    }

    /** The first letters that stay, a sentence each: topic, partition/offset, arrival, reason. */
    public List<String> named() {
        return List.copyOf(named);
    }

    @Override
    public String toString() {
        return repaired + " letters put back · " + unreadable + " stay · " + before + " were put back before · "
                + scored + " have their score already";
    }
}

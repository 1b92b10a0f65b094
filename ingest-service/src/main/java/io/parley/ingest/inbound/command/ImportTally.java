package io.parley.ingest.inbound.command;

import io.parley.ingest.domain.webhook.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** What became of the lines so far. */
final class ImportTally {

    private static final int NAMED_MAX = 10;

    private final long start = System.nanoTime();
    private final Map<String, Integer> leftOut = new TreeMap<>();
    private final List<String> named = new ArrayList<>();
    private long lines;
    private long items;
    private long deadLetters;
    private long unreadable;
    private OptionalLong continueAt = OptionalLong.empty();

    void line() {
        lines++;
    }

    void stored(Reading.Parts parts) {
        items += parts.items().size();
        deadLetters += parts.unreadable().size();
        parts.leftOut().forEach((reason, number) -> leftOut.merge(reason, number, Integer::sum));
    }

    /** Nothing of that line was stored. */
    void unreadable(long line, String reason) {
        unreadable++;
        name(line, reason);
    }

    /** Part of that line becomes a dead letter. */
    void deadLetters(long line, List<Reading.Unreadable> parts) {
        parts.forEach(part -> name(line, "kept as a dead letter: " + part.reason()));
    }

    private void name(long line, String reason) {
        if (named.size() < NAMED_MAX) {
            named.add("line " + line + ": " + reason);
        }
    }

    /** The broker stayed away; nothing from that line on is stored. */
    void stoppedAt(long line) {
        continueAt = OptionalLong.of(line);
    }

    OptionalLong continueAt() {
        return continueAt;
    }

    long items() {
        return items;
    }

    /** Whether every line was stored, or left out on purpose. */
    boolean complete() {
        return unreadable == 0 && deadLetters == 0 && continueAt.isEmpty();
    }

    /** The first of what could not be read, a sentence each. */
    List<String> named() {
        return List.copyOf(named);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d lines · %d items stored · left out %s · dead letters %d · not readable %d · %.0f items a second",
                lines,
                items,
                leftOut.isEmpty() ? "0" : leftOut,
                deadLetters,
                unreadable,
                items / Math.max(0.001, (System.nanoTime() - start) / 1e9));
    }
}

package io.parley.ingest.inbound.command;

import io.parley.ingest.domain.history.HistoryLine;
import io.parley.ingest.domain.history.Way;
import io.parley.ingest.domain.webhook.Delivery;
import io.parley.ingest.domain.webhook.Origin;
import io.parley.ingest.domain.webhook.Reading;
import io.parley.ingest.domain.webhook.Taken;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Lines go to the inbox in their order, some at once, so that the broker's answer is waited for once for all of them. */
final class HistoryImport {

    private static final int BATCH_ITEMS_MAX = 500;
    private static final int BATCH_BYTES_MAX = 1 << 20;

    private final Way way;
    private final Predicate<List<Taken>> inbox;
    private final double itemsPerSecond;
    private final Consumer<ImportTally> progress;
    private final ImportTally tally = new ImportTally();
    private final List<Taken> batch = new ArrayList<>();
    private final long start = System.nanoTime();
    private int batchItems;
    private int batchBytes;
    private long batchStart;

    /**
     * @param inbox stores, or says that the broker stayed away
     * @param itemsPerSecond 0: no limit
     * @param progress told after each batch
     */
    HistoryImport(Way way, Predicate<List<Taken>> inbox, double itemsPerSecond, Consumer<ImportTally> progress) {
        this.way = way;
        this.inbox = inbox;
        this.itemsPerSecond = itemsPerSecond;
        this.progress = progress;
    }

    /** Imports the lines from that number on, until they end or the broker stays away. */
    ImportTally run(Lines lines, long fromLine) throws IOException {
        for (Optional<Lines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            if (line.get().number() >= fromLine && !line.get().isBlank()) {
                take(line.get());
            }
            if (full() && !flush()) {
                return tally;
            }
        }
        flush();
        return tally;
    }

    private void take(Lines.Line line) {
        tally.line();
        Optional<Delivery> delivery = HistoryLine.delivery(line.bytes());
        if (!line.whole()) {
            tally.unreadable(
                    line.number(), "longer than the " + line.bytes().length + " bytes that the platform sends");
        } else if (delivery.isEmpty()) {
            tally.unreadable(line.number(), "neither JSON nor XML: a line starts with {, [ or <");
        } else {
            Origin origin = way.origin(Instant.now().truncatedTo(ChronoUnit.MILLIS));
            switch (way.platform().read(delivery.get(), origin)) {
                case Reading.Invalid(int status, String pointer, String detail) ->
                    tally.unreadable(line.number(), pointer.isEmpty() ? detail : pointer + ": " + detail);
                case Reading.Parts parts
                when isWhole(parts, delivery.get()) ->
                    tally.unreadable(
                            line.number(), parts.unreadable().getFirst().reason());
                case Reading.Parts parts -> add(line, new Taken(origin, delivery.get(), parts));
            }
        }
    }

    /** Nothing in it can be read: the file has it already, and is better mended there than among the dead letters. */
    private static boolean isWhole(Reading.Parts parts, Delivery delivery) {
        return parts.items().isEmpty()
                && parts.unreadable().size() == 1
                && Arrays.equals(parts.unreadable().getFirst().bytes(), delivery.body());
    }

    private void add(Lines.Line line, Taken taken) {
        if (batch.isEmpty()) {
            batchStart = line.number();
        }
        batch.add(taken);
        batchItems += taken.parts().items().size();
        batchBytes += line.bytes().length;
        tally.deadLetters(line.number(), taken.parts().unreadable());
    }

    private boolean full() {
        double itemsMax = itemsPerSecond > 0 ? Math.min(BATCH_ITEMS_MAX, itemsPerSecond) : BATCH_ITEMS_MAX;
        return batchBytes >= BATCH_BYTES_MAX || batch.size() >= BATCH_ITEMS_MAX || batchItems >= itemsMax;
    }

    private boolean flush() {
        if (!inbox.test(List.copyOf(batch))) {
            tally.stoppedAt(batchStart);
            return false;
        }
        batch.forEach(taken -> tally.stored(taken.parts()));
        batch.clear();
        batchItems = 0;
        batchBytes = 0;
        progress.accept(tally);
        if (itemsPerSecond > 0) {
            double due = tally.items() / itemsPerSecond * 1e9;
            LockSupport.parkNanos((long) due - (System.nanoTime() - start));
        }
        return true;
    }
}

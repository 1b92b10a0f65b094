package io.parley.ingest.inbound.command;

import io.parley.contract.BrandsConfig;
import io.parley.ingest.domain.replay.Letter;
import io.parley.ingest.domain.replay.Position;
import io.parley.ingest.domain.replay.Repair;
import io.parley.ingest.domain.webhook.Taken;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Letters that today's reader can read go to the inbox, each once; the others stay. */
final class Replay {

    private final BrandsConfig brands;
    private final Filter filter;
    private final Predicate<Position> repairedBefore;
    private final Effects effects;
    private final ReplayTally tally = new ReplayTally();

    /** @param repairedBefore whether an earlier run put that letter back */
    Replay(BrandsConfig brands, Filter filter, Predicate<Position> repairedBefore, Effects effects) {
        this.brands = brands;
        this.filter = filter;
        this.repairedBefore = repairedBefore;
        this.effects = effects;
    }

    /**
     * What to do with a letter that can be read.
     *
     * @param store stores it, or throws
     * @param remember remembers that it was put back
     */
    record Effects(Consumer<Taken> store, Consumer<Position> remember) {

        static Effects none() {
            return new Effects(taken -> {}, letter -> {});
        }
    }

    /**
     * Which letters are meant.
     *
     * @param connection empty for all
     * @param since not those that died before
     * @param max most letters to put back
     */
    record Filter(String connection, Instant since, long max) {

        private boolean takes(Letter letter) {
            return !letter.position().timestamp().isBefore(since)
                    && (connection.isEmpty() || connection.equals(connectionOf(letter)));
        }

        private static String connectionOf(Letter letter) {
            return switch (letter) {
                case Letter.OfDelivery delivery -> delivery.connection();
                case Letter.OfItem item -> item.received().item().connection();
                case Letter.Undecodable undecodable -> "";
            };
        }
    }

    /** Takes one letter; false when no more are wanted. */
    boolean take(Letter letter) {
        if (!filter.takes(letter)) {
            return true;
        }
        if (repairedBefore.test(letter.position())) {
            tally.repairedBefore();
            return true;
        }
        switch (Repair.of(letter, brands, Instant.now())) {
            case Repair.Unreadable(String reason) -> tally.unreadable(letter.position(), reason);
            case Repair.Readable(Taken taken) -> {
                effects.store().accept(taken);
                // In this order: if the process ends in between, the letter is put back again, and de-duplication sees
                // it.
                effects.remember().accept(letter.position());
                tally.repaired(taken.parts());
            }
        }
        return tally.repaired() < filter.max();
    }

    ReplayTally tally() {
        return tally;
    }
}

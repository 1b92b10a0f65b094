package io.parley.localstack.cli;

import io.parley.localstack.stack.Component;
import io.parley.localstack.stack.Stack;
import io.parley.localstack.traffic.Delivery;
import io.parley.localstack.traffic.DoorClient;
import io.parley.localstack.traffic.SampleTraffic;
import io.parley.localstack.traffic.Sender;
import io.parley.localstack.watch.Accounts;
import io.parley.localstack.watch.LagMeter;
import io.parley.localstack.watch.LiveCounts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/** Plays the sample through the signed doors, shows it being worked, and sums up. */
final class SamplePlayer {

    private static final Duration SETTLE_MAX = Duration.ofSeconds(60);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final Stack stack;
    private final Terminal terminal;

    SamplePlayer(Stack stack, Terminal terminal) {
        this.stack = stack;
        this.terminal = terminal;
    }

    void play() {
        Instant begin = Instant.now();
        List<Delivery> deliveries = SampleTraffic.read(stack.layout().sample().resolve("traffic.ndjson"), begin);
        int items = deliveries.stream().mapToInt(Delivery::items).sum();
        terminal.line("Playing the sample through the signed doors: " + deliveries.size() + " deliveries, " + items
                + " events, redeliveries included.");
        try (LiveCounts counts = new LiveCounts(stack.bootstrapServers());
                DoorClient doors = new DoorClient(stack.url(Component.INGEST), stack.brands())) {
            CompletableFuture<Sender.Report> sending =
                    CompletableFuture.supplyAsync(() -> new Sender(doors, 0).send(deliveries, done -> {}));
            Instant giveUp = begin.plus(deliveries.getLast().due()).plus(SETTLE_MAX);
            boolean settled = false;
            while (!settled && Instant.now().isBefore(giveUp)) {
                LockSupport.parkNanos(LOOK_EVERY.toNanos());
                settled = show(counts) == 0 && sending.isDone() && settledAccounts();
            }
            show(counts);
            terminal.endLive();
            report(sending.join(), settled);
        }
        new Summary(stack, terminal).print();
    }

    private long show(LiveCounts counts) {
        counts.refresh();
        long lag = LagMeter.measure(stack.bootstrapServers()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        terminal.live(String.format(
                "received %d · clean %d · scored %d · replies drafted %d / held %d / approved %d · dead-lettered %d · lag %d",
                counts.received(),
                counts.clean(),
                counts.scored(),
                counts.replies("drafted"),
                counts.replies("held"),
                counts.replies("approved"),
                counts.deadLettered(),
                lag));
        return lag;
    }

    /** Every record is accounted for and no draft is still to be written. */
    private boolean settledAccounts() {
        return Accounts.draw(stack.bootstrapServers()).settled()
                && GenerationAccounts.read(stack)
                        .map(accounts -> accounts.open() == 0)
                        .orElse(false);
    }

    private void report(Sender.Report report, boolean settled) {
        terminal.line(String.format(
                "%d deliveries accepted, %d refused; answered in p50 %.1f ms, p99 %.1f ms.%s",
                report.accepted(),
                report.rejected(),
                report.latencyMicros().getValueAtPercentile(50) / 1000.0,
                report.latencyMicros().getValueAtPercentile(99) / 1000.0,
                settled ? "" : " Some are still being worked; see ./parley status."));
        report.failures().forEach(failure -> terminal.line("  refused: " + Terminal.cut(failure, 160)));
    }
}

package io.parley.localstack.bench.ingest;

import io.parley.localstack.bench.ProcessUse;
import io.parley.localstack.bench.SystemLoad;
import io.parley.localstack.process.Checkout;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/**
 * What the doors take beside what the machine could take: a door that only reads, and a producer with nothing around it.
 * All in one run, one after the other and over again, because this machine's figures mean little by themselves.
 */
public final class IngestBench {

    private static final int CONNECTIONS = 64;
    private static final int BATCH = 100;
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration STEADY = Duration.ofSeconds(30);

    private final Checkout checkout;
    private final Duration each;
    private final int rounds;
    private final Duration soak;
    private final Consumer<String> out;

    private final Measured readOnly = new Measured("(a) reads only, answers 202", 1);
    private final Measured generic = new Measured("(b) generic, signed, acks=all", 1);
    private final Measured single = new Measured("(c) Facebook, 1 comment", 1);
    private final Measured batch = new Measured("(d) Facebook, " + BATCH + " comments", BATCH);
    private final Measured bare = new Measured("(e) bare producer, same records", 1);

    /**
     * @param each how long each door is measured in each round
     * @param soak how long the last part lasts; zero: left out
     */
    public IngestBench(Checkout checkout, Duration each, int rounds, Duration soak, Consumer<String> out) {
        this.checkout = checkout;
        this.each = each;
        this.rounds = rounds;
        this.soak = soak;
        this.out = out;
    }

    /** Runs everything, printing as it goes. */
    public void run() {
        try (BenchStack stack = new BenchStack(checkout)) {
            LoadGenerator load = new LoadGenerator(stack.port(), CONNECTIONS);
            Requests requests = new Requests();
            out.accept("A broker and an ingest of this measurement's own; " + CONNECTIONS + " connections; load "
                    + SystemLoad.now() + ". Warming up …");
            for (LongFunction<byte[]> door :
                    List.of(requests.readOnly(), new Requests().generic(), new Requests().facebook(BATCH))) {
                load.saturate(WARM_UP, door);
            }
            stack.awaitCaughtUp();
            BareProducer producer = new BareProducer(stack.bootstrapServers());
            for (int round = 1; round <= rounds; round++) {
                out.accept("Round " + round + " of " + rounds + ", " + each.toSeconds() + " s each; load "
                        + SystemLoad.now());
                measure(stack, readOnly, () -> load.saturate(each, requests.readOnly()));
                measure(stack, generic, () -> load.saturate(each, new Requests().generic()));
                measure(stack, single, () -> load.saturate(each, new Requests().facebook(1)));
                measure(stack, batch, () -> load.saturate(each, new Requests().facebook(BATCH)));
                ProcessUse before = stack.kafkaUse();
                bare.add(producer.perSecond(each), stack.kafkaUse().coresSince(before));
            }
            report();
            steady(stack, load, generic.deliveries() / 2);
            if (soak.isPositive()) {
                new Soak(stack, load, soak, out).run(generic.deliveries() / 2);
            }
        }
    }

    private interface Load {
        LoadGenerator.Result run();
    }

    private static void measure(BenchStack stack, Measured door, Load load) {
        ProcessUse ingest = stack.ingestUse();
        ProcessUse kafka = stack.kafkaUse();
        LoadGenerator.Result result = load.run();
        ProcessUse after = stack.ingestUse();
        door.add(result, after.coresSince(ingest), stack.kafkaUse().coresSince(kafka), after.residentBytes());
        stack.awaitCaughtUp();
    }

    private void report() {
        out.accept(Measured.header());
        for (Measured door : List.of(readOnly, generic, single, batch, bare)) {
            out.accept(door.line());
        }
        out.accept(String.format(
                Locale.ROOT,
                "  (b) / (a) in deliveries: %.2f, aim 0.6     (d) / (e) in items: %.2f, aim 0.5",
                generic.deliveries() / readOnly.deliveries(),
                batch.items() / bare.items()));
    }

    private void steady(BenchStack stack, LoadGenerator load, double perSecond) {
        Measured half = new Measured("(b) at half of its saturation", 1);
        CleanLatency clean = new CleanLatency(stack.bootstrapServers());
        try (clean) {
            measure(stack, half, () -> load.steady(STEADY, perSecond, new Requests().generic()));
        }
        out.accept(half.line());
        out.accept(String.format(
                Locale.ROOT,
                "  acknowledged p99 %.1f ms, aim 50     on the clean topic p50 %d ms, p99 %d ms (n=%d), aim p99 500; load %s",
                half.percentile(99),
                clean.ms().getValueAtPercentile(50),
                clean.ms().getValueAtPercentile(99),
                clean.ms().getTotalCount(),
                SystemLoad.now()));
    }
}

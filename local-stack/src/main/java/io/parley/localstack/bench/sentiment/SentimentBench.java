package io.parley.localstack.bench.sentiment;

import io.parley.localstack.bench.SystemLoad;
import io.parley.localstack.process.Checkout;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** The service as a whole, topic to topic, as a reader of committed records sees it. */
public final class SentimentBench {

    private final Checkout checkout;
    private final int items;
    private final int rounds;
    private final Consumer<String> out;

    public SentimentBench(Checkout checkout, int items, int rounds, Consumer<String> out) {
        this.checkout = checkout;
        this.items = items;
        this.rounds = rounds;
        this.out = out;
    }

    /** Runs everything, printing as it goes. */
    public void run() {
        try (SentimentStack stack = new SentimentStack(checkout);
                SentimentProcess service = stack.start(Map.of("PARLEY_SENTIMENT_ESCALATE_BELOW", "0"))) {
            Load load = new Load(stack);
            for (int round = 0; round <= rounds; round++) {
                Load.Result r = load.run(service, new Traffic(items), 0);
                out.accept(String.format(
                        Locale.ROOT,
                        "%d: %.0f items/s, service %.2f cores, kafka %.2f cores, %d MB, load %s",
                        round,
                        r.perSecond(),
                        r.cores(),
                        r.kafkaCores(),
                        r.residentBytes() >> 20,
                        SystemLoad.now()));
            }
            Load.Result r = load.run(service, new Traffic(20_000), 2000);
            out.accept(String.format(
                    Locale.ROOT,
                    "2000/s: p50 %.1f p99 %.1f, service %.2f, kafka %.2f, load %s",
                    r.micros().getValueAtPercentile(50) / 1e3,
                    r.micros().getValueAtPercentile(99) / 1e3,
                    r.cores(),
                    r.kafkaCores(),
                    SystemLoad.now()));
        }
    }
}

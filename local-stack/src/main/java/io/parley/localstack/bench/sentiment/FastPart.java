package io.parley.localstack.bench.sentiment;

import io.parley.localstack.bench.SystemLoad;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** The whole service where the fast tier decides everything: all items at once, then at half of that rate. */
final class FastPart {

    private static final Map<String, String> FAST =
            Map.of("PARLEY_SENTIMENT_MODE", "fast", "PARLEY_SENTIMENT_ESCALATE_BELOW", "0");

    /** Rounds that are not counted: until the compiler is done. */
    private static final int WARM_UPS = 3;

    private static final int STEADY_SECONDS = 10;

    private final SentimentStack stack;
    private final int items;
    private final int rounds;
    private final Consumer<String> out;

    FastPart(SentimentStack stack, int items, int rounds, Consumer<String> out) {
        this.stack = stack;
        this.items = items;
        this.rounds = rounds;
        this.out = out;
    }

    void run() {
        try (SentimentProcess service = stack.start(FAST)) {
            Load load = new Load(stack);
            for (int round = 1; round <= WARM_UPS; round++) {
                Load.Result cold = load.run(service, new Traffic(items), 0);
                say("warm-up %d of %d: %.0f items/s, load %s", round, WARM_UPS, cold.perSecond(), SystemLoad.now());
            }
            Measured saturated = new Measured("mode fast, " + items + " items at once");
            Measured half = new Measured("mode fast, at half of that rate");
            for (int round = 1; round <= rounds; round++) {
                Load.Result burst = load.run(service, new Traffic(items), 0);
                saturated.add(burst);
                double rate = burst.perSecond() / 2;
                half.add(load.run(service, new Traffic((int) (rate * STEADY_SECONDS)), rate));
                say("round %d of %d: %.0f items/s, load %s", round, rounds, burst.perSecond(), SystemLoad.now());
            }
            out.accept(Measured.header());
            out.accept(saturated.line());
            out.accept(half.line());
        }
    }

    private void say(String format, Object... values) {
        out.accept(String.format(Locale.ROOT, "  " + format, values));
    }
}

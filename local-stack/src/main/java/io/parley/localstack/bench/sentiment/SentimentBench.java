package io.parley.localstack.bench.sentiment;

import io.parley.localstack.process.Checkout;
import java.util.Collection;
import java.util.function.Consumer;

/** The fast tier alone, then the whole service, topic to topic, as a reader of committed records sees it. */
public final class SentimentBench {

    /** What can be measured by itself. */
    public enum Part {
        /** Raw text to label, without a broker. */
        TIER,
        /** The service, the fast tier deciding everything. */
        FAST,
        /** The service with a model that takes its time. */
        CASCADE
    }

    private final Checkout checkout;
    private final Collection<Part> parts;
    private final int items;
    private final int rounds;
    private final Consumer<String> out;

    /** @param items through the service at once in each round */
    public SentimentBench(Checkout checkout, Collection<Part> parts, int items, int rounds, Consumer<String> out) {
        this.checkout = checkout;
        this.parts = parts;
        this.items = items;
        this.rounds = rounds;
        this.out = out;
    }

    /** Runs the parts one after the other, printing as it goes. */
    public void run() {
        if (parts.contains(Part.TIER)) {
            new TierPart(checkout, out).run();
        }
        if (parts.contains(Part.FAST) || parts.contains(Part.CASCADE)) {
            try (SentimentStack stack = new SentimentStack(checkout)) {
                service(stack);
            }
        }
    }

    private void service(SentimentStack stack) {
        out.accept("  A broker, a stand-in model and a service of this measurement's own");
        if (parts.contains(Part.FAST)) {
            new FastPart(stack, items, rounds, out).run();
        }
        if (parts.contains(Part.CASCADE)) {
            new CascadePart(stack, rounds, out).run();
        }
    }
}

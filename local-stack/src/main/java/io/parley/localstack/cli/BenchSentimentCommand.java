package io.parley.localstack.cli;

import io.parley.localstack.bench.sentiment.SentimentBench;
import io.parley.localstack.bench.sentiment.SentimentBench.Part;
import io.parley.localstack.process.Checkout;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures sentiment alone. */
@Command(
        name = "sentiment",
        mixinStandardHelpOptions = true,
        description = {
            "Measures sentiment on made-up texts, apart from any stack that is up. tier: the fast tier by itself, texts a",
            "second on a core and bytes allocated for each. fast: the whole service from topic to topic where the fast tier",
            "decides everything, read committed: items a second, latencies, cores and memory. cascade: the share that is",
            "escalated, and several items in a model call against one, with a stand-in that takes 200 ms a call.",
            "Figures are of this machine, as loaded."
        })
final class BenchSentimentCommand implements Callable<Integer> {

    @Option(
            names = "--part",
            paramLabel = "PART",
            split = ",",
            defaultValue = "tier,fast,cascade",
            description = "What to measure: ${COMPLETION-CANDIDATES} (default: all).")
    private List<Part> parts = List.of();

    @Option(
            names = "--items",
            paramLabel = "N",
            defaultValue = "40000",
            description = "Items at once in each round of fast (default: 40000).")
    private int items;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "3", description = "Rounds (default: 3).")
    private int rounds;

    @Override
    public Integer call() {
        if (items < 1 || rounds < 1) {
            throw new IllegalArgumentException("--items and --rounds are 1 or more.");
        }
        new SentimentBench(Checkout.find(), parts, items, rounds, new Terminal()::line).run();
        return 0;
    }
}

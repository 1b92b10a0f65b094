package io.parley.localstack.cli;

import io.parley.localstack.bench.sentiment.SentimentBench;
import io.parley.localstack.process.Checkout;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures sentiment alone. */
@Command(
        name = "sentiment",
        mixinStandardHelpOptions = true,
        description = {"Measures sentiment with a broker of its own, apart from any stack that is up."})
final class BenchSentimentCommand implements Callable<Integer> {

    @Option(
            names = "--items",
            paramLabel = "N",
            defaultValue = "30000",
            description = "Items through the service in each round (default: 30000).")
    private int items;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "3", description = "Rounds (default: 3).")
    private int rounds;

    @Override
    public Integer call() {
        new SentimentBench(Checkout.find(), items, rounds, new Terminal()::line).run();
        return 0;
    }
}

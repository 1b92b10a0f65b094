package io.parley.localstack.cli;

import io.parley.localstack.bench.PipelineBench;
import io.parley.localstack.stack.Stack;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the running stack. */
@Command(
        name = "bench",
        subcommands = {BenchIngestCommand.class, BenchSentimentCommand.class},
        mixinStandardHelpOptions = true,
        description = {
            "Measures the running stack: latency of every stage, items a second through the whole pipeline, seconds until",
            "work flows again after a kill -9, and the memory of every process. Figures are of this machine, as loaded."
        })
final class BenchCommand implements Callable<Integer> {

    @Mixin
    private OpenStack open = new OpenStack();

    @Option(names = "--items", paramLabel = "N", defaultValue = "600", description = "Items a run (default: 600).")
    private int items;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "20",
            description = "Items a second for latency (default: 20).")
    private double rate;

    @Option(names = "--runs", paramLabel = "N", defaultValue = "3", description = "Repetitions (default: 3).")
    private int runs;

    @Override
    public Integer call() throws Exception {
        Stack stack = open.require();
        Terminal terminal = new Terminal();
        new PipelineBench(stack, items, rate, runs, terminal::line).run();
        return 0;
    }
}

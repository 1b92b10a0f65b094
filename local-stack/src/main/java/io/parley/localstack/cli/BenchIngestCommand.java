package io.parley.localstack.cli;

import io.parley.localstack.bench.ingest.IngestBench;
import io.parley.localstack.process.Checkout;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures ingest alone. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = {
            "Measures ingest with a broker of its own, apart from any stack that is up: deliveries and items a second at",
            "the generic and the Facebook door beside a door that only reads and a producer with nothing around it;",
            "latencies at half of saturation; then a soak with redeliveries. Figures are of this machine, as loaded."
        })
final class BenchIngestCommand implements Callable<Integer> {

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "10",
            description = "Seconds for each door in each round (default: 10).")
    private int seconds;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "3", description = "Rounds (default: 3).")
    private int rounds;

    @Option(
            names = "--soak",
            paramLabel = "MINUTES",
            defaultValue = "10",
            description = "Minutes of the soak; 0 leaves it out (default: 10).")
    private int soakMinutes;

    @Override
    public Integer call() {
        new IngestBench(
                        Checkout.find(),
                        Duration.ofSeconds(seconds),
                        rounds,
                        Duration.ofMinutes(soakMinutes),
                        new Terminal()::line)
                .run();
        return 0;
    }
}

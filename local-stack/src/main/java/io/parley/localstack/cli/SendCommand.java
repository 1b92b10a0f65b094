package io.parley.localstack.cli;

import io.parley.contract.BrandsConfig;
import io.parley.localstack.stack.Component;
import io.parley.localstack.stack.Stack;
import io.parley.localstack.traffic.Delivery;
import io.parley.localstack.traffic.DoorClient;
import io.parley.localstack.traffic.ItemFile;
import io.parley.localstack.traffic.Sender;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A file of items goes through the signed generic door. */
@Command(
        name = "send",
        mixinStandardHelpOptions = true,
        description = "Signs and posts items, one JSON object a line, through the generic webhook.",
        footer = {
            "",
            "An item: {\"kind\":\"comment\",\"nativeId\":\"c1\",\"threadId\":\"p1\",\"author\":{\"id\":\"u1\"},\"text\":\"Nice!\"}",
            "Also: parentId, createdAt, verb (created, edited, deleted, hidden, shown).",
            "Exit code 0: every delivery was accepted; 1: some were not."
        })
final class SendCommand implements Callable<Integer> {

    @Mixin
    private OpenStack open = new OpenStack();

    @Parameters(paramLabel = "FILE.ndjson", description = "The items.")
    private Path file = Path.of("");

    @Option(
            names = "--connection",
            paramLabel = "ID",
            description = "Connection of the brands file (default: the first of platform generic).")
    private @Nullable String connection;

    @Option(names = "--rate", paramLabel = "N", defaultValue = "0", description = "Items a second (default: no limit).")
    private double rate;

    @Option(
            names = "--repeat-percent",
            paramLabel = "P",
            defaultValue = "0",
            description = "Delivers P of a hundred items a second time.")
    private int repeatPercent;

    private final Terminal terminal = new Terminal();

    @Override
    public Integer call() throws IOException {
        if (rate < 0 || repeatPercent < 0 || repeatPercent > 100) {
            throw new IllegalArgumentException("--rate must not be negative, --repeat-percent must be 0 to 100.");
        }
        Stack stack = open.require();
        BrandsConfig brands = stack.brands();
        String through = connection == null ? firstGeneric(brands) : connection;
        refuseOtherDoors(brands, through);
        List<Delivery> deliveries = ItemFile.read(file, through, repeatPercent);
        try (DoorClient doors = new DoorClient(stack.url(Component.INGEST), brands)) {
            long start = System.nanoTime();
            Sender.Report report = new Sender(doors, rate).send(deliveries, done -> progress(done, deliveries.size()));
            print(report, (System.nanoTime() - start) / 1e9);
            return report.accepted() == deliveries.size() ? 0 : 1;
        }
    }

    private static String firstGeneric(BrandsConfig brands) {
        return brands.connections().entrySet().stream()
                .filter(c -> c.getValue().doorName().equals("generic"))
                .sorted(Map.Entry.comparingByKey())
                .filter(c -> c.getValue().platform().equals("generic"))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The brands file has no connection of platform generic; name one with --connection."));
    }

    private static void refuseOtherDoors(BrandsConfig brands, String connection) {
        List<String> generic = brands.connections().entrySet().stream()
                .filter(c -> c.getValue().doorName().equals("generic"))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (!generic.contains(connection)) {
            throw new IllegalArgumentException("--connection '" + connection
                    + "' does not deliver through the generic door; these do: " + String.join(", ", generic) + ".");
        }
    }

    private synchronized void progress(int done, int all) {
        terminal.live(Terminal.bar((double) done / all) + " " + done + " / " + all);
    }

    private void print(Sender.Report report, double seconds) {
        Histogram micros = report.latencyMicros();
        terminal.line(String.format(
                Locale.ROOT,
                "accepted %d · rejected %d · repeated after 503 %d · %.0f a second",
                report.accepted(),
                report.rejected(),
                report.repeated(),
                (report.accepted() + report.rejected()) / Math.max(seconds, 0.001)));
        terminal.line(String.format(
                Locale.ROOT,
                "latency ms: p50 %.1f · p90 %.1f · p99 %.1f · p99.9 %.1f · max %.1f",
                micros.getValueAtPercentile(50) / 1000.0,
                micros.getValueAtPercentile(90) / 1000.0,
                micros.getValueAtPercentile(99) / 1000.0,
                micros.getValueAtPercentile(99.9) / 1000.0,
                micros.getMaxValue() / 1000.0));
        report.failures().forEach(failure -> terminal.line("rejected: " + failure));
    }
}

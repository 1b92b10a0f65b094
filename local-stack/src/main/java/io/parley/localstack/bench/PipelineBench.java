package io.parley.localstack.bench;

import io.parley.localstack.process.ChildProcess;
import io.parley.localstack.stack.Component;
import io.parley.localstack.stack.Stack;
import io.parley.localstack.traffic.Delivery;
import io.parley.localstack.traffic.DoorClient;
import io.parley.localstack.traffic.Sender;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/** Latency at a steady rate, then as much as goes through, then a kill -9 of each service. */
public final class PipelineBench {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Texts that the fast tier is sure of and that ask for an answer; the number keeps them apart. */
    private static final List<String> TEXTS = List.of(
            "When do you open on Sunday? (%s)",
            "I love the new cold brew, wonderful taste! (%s)",
            "My parcel arrived broken and nobody answers, terrible service. (%s)",
            "你们周日几点开门？（%s）");

    private final Stack stack;
    private final int items;
    private final double rate;
    private final int runs;
    private final Consumer<String> out;
    private final String connection;

    public PipelineBench(Stack stack, int items, double rate, int runs, Consumer<String> out) {
        this.stack = stack;
        this.items = items;
        this.rate = rate;
        this.runs = runs;
        this.out = out;
        this.connection = stack.brands().connections().entrySet().stream()
                .filter(c -> c.getValue().doorName().equals("generic"))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .orElseThrow();
    }

    /** Runs everything and prints as it goes. */
    public void run() {
        try (DoorClient doors = new DoorClient(stack.url(Component.INGEST), stack.brands())) {
            once("warm-up", new Sender(doors, 0), Math.max(100, items / 2));
            for (int run = 1; run <= runs; run++) {
                once("latency " + run + ", " + rate + " items a second", new Sender(doors, rate), items);
            }
            for (int run = 1; run <= runs; run++) {
                once("throughput " + run + ", as fast as the door answers", new Sender(doors, 0), items * 5);
            }
            Component.SERVICES.forEach(service -> recovery(service, doors));
        }
        stack.components().forEach(this::memory);
    }

    private void once(String name, Sender sender, int count) {
        String run = UUID.randomUUID().toString().substring(0, 8);
        try (Observer observer = new Observer(stack.bootstrapServers(), run)) {
            long start = System.nanoTime();
            Sender.Report report = sender.send(deliveries(run, count), done -> {});
            observer.await(count, PATIENCE);
            double seconds = (observer.lastSeenNanos() - start) / 1e9;
            out.accept(String.format(
                    Locale.ROOT,
                    "%s: %d items, %d refused, all scored and drafted after %.1f s (%.0f a second), load %.1f",
                    name,
                    count,
                    report.rejected(),
                    seconds,
                    count / seconds,
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
            print("  webhook answered     ", report.latencyMicros(), 1000.0);
            print("  webhook → clean      ", observer.clean(), 1.0);
            print("  webhook → sentiment  ", observer.sentiment(), 1.0);
            print("  webhook → draft      ", observer.draft(), 1.0);
        }
    }

    private void print(String name, Histogram histogram, double perMs) {
        out.accept(String.format(
                Locale.ROOT,
                "%s p50 %.1f ms · p99 %.1f ms · max %.1f ms (n=%d)",
                name,
                histogram.getValueAtPercentile(50) / perMs,
                histogram.getValueAtPercentile(99) / perMs,
                histogram.getMaxValue() / perMs,
                histogram.getTotalCount()));
    }

    /** Seconds from the kill, with a restart at once, until an item sent right after it has its draft. */
    private void recovery(Component service, DoorClient doors) {
        String run = UUID.randomUUID().toString().substring(0, 8);
        try (Observer observer = new Observer(stack.bootstrapServers(), run)) {
            long start = System.nanoTime();
            stack.kill(service);
            stack.start(service);
            stack.awaitReady(service);
            double ready = (System.nanoTime() - start) / 1e9;
            new Sender(doors, 0).send(deliveries(run, 12), done -> {});
            observer.await(12, PATIENCE);
            out.accept(String.format(
                    Locale.ROOT,
                    "kill -9 %s: ready after %.1f s, work flows to the draft after %.1f s",
                    service.shortName(),
                    ready,
                    (observer.lastSeenNanos() - start) / 1e9));
        }
    }

    private void memory(Component component) {
        long kilobytes =
                stack.process(component).map(PipelineBench::residentKilobytes).orElse(0L);
        out.accept(String.format(Locale.ROOT, "memory %s: %d MB resident", component.shortName(), kilobytes / 1024));
    }

    private static long residentKilobytes(ChildProcess process) {
        try {
            return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    private List<Delivery> deliveries(String run, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    String id = "bench-" + run + "-" + i;
                    String text = TEXTS.get(i % TEXTS.size()).formatted(id);
                    String body =
                            "{\"kind\":\"comment\",\"nativeId\":\"%s\",\"threadId\":\"%s\",\"author\":{\"id\":\"b\"},\"text\":\"%s\"}"
                                    .formatted(id, "bench-thread-" + i % 50, text);
                    return new Delivery(connection, body.getBytes(StandardCharsets.UTF_8), 1);
                })
                .toList();
    }
}

package io.parley.localstack.bench.sentiment;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.contract.Json;
import io.parley.localstack.bench.SystemLoad;
import io.parley.localstack.process.Checkout;
import io.parley.localstack.process.ChildProcess;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The fast tier alone, raw text to calibrated label, measured by JMH in JVMs of its own. */
final class TierPart {

    private final Checkout checkout;
    private final Consumer<String> out;

    TierPart(Checkout checkout, Consumer<String> out) {
        this.checkout = checkout;
        this.out = out;
    }

    void run() {
        out.accept("  JMH, about a minute; load " + SystemLoad.now());
        try {
            Path result = Files.createTempFile("parley-jmh-", ".json");
            Path log = Files.createTempFile("parley-jmh-", ".log");
            measure(result, log);
            out.accept(String.format(
                    Locale.ROOT,
                    "  %-34s %8s %17s %8s",
                    "FAST TIER, ONE THREAD",
                    "TEXTS/S",
                    "99.9 % INTERVAL",
                    "B/TEXT"));
            Json.MAPPER.readTree(result.toFile()).forEach(benchmark -> out.accept(line(benchmark)));
            Files.delete(result);
            Files.delete(log);
        } catch (IOException e) {
            throw new UncheckedIOException("JMH's result cannot be read", e);
        }
    }

    private void measure(Path result, Path log) throws IOException {
        List<String> command = List.of(
                ChildProcess.JAVA,
                "-cp",
                classPath(),
                "org.openjdk.jmh.Main",
                "io.parley.sentiment.bench",
                "-prof",
                "gc",
                "-rf",
                "json",
                "-rff",
                result.toString());
        try {
            int exit = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start()
                    .waitFor();
            if (exit != 0 || Files.size(result) == 0) {
                throw new IllegalStateException("JMH failed; its log is " + log);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while JMH was running", e);
        }
    }

    private static String line(JsonNode benchmark) {
        JsonNode score = benchmark.path("primaryMetric");
        return String.format(
                Locale.ROOT,
                "  %-34s %8.0f %17s %8.0f",
                benchmark.at("/params/language").asText() + " made-up texts",
                score.path("score").asDouble(),
                String.format(
                        Locale.ROOT,
                        "%.0f–%.0f",
                        score.at("/scoreConfidence/0").asDouble(),
                        score.at("/scoreConfidence/1").asDouble()),
                benchmark
                        .path("secondaryMetrics")
                        .path("gc.alloc.rate.norm")
                        .path("score")
                        .asDouble());
    }

    /** The test class path of sentiment, as its build wrote it down; JMH is on no other. */
    private String classPath() {
        Path built = checkout.root().resolve("sentiment-service/target");
        try {
            return String.join(
                    File.pathSeparator,
                    built.resolve("test-classes").toString(),
                    built.resolve("classes").toString(),
                    Files.readString(built.resolve("bench-classpath")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("sentiment is not built; ./parley bench sentiment builds it", e);
        }
    }
}

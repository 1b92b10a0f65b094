package io.parley.localstack.bench.sentiment;

import io.parley.localstack.bench.ProcessUse;
import io.parley.localstack.process.ChildProcess;
import io.parley.localstack.process.Patience;
import io.parley.localstack.process.Ports;
import io.parley.localstack.stack.Http;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A sentiment service, ready once made; it ends when closed. */
final class SentimentProcess implements AutoCloseable {

    private static final Duration START_PATIENCE = Duration.ofSeconds(60);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(15);

    /** More arguments for its JVM, such as those of a profiler. */
    private static final String JVM_ARGUMENTS = "PARLEY_BENCH_JVM";

    private final int port = Ports.free();
    private final ChildProcess process;

    SentimentProcess(Path jar, Map<String, String> environment, Path log) {
        List<String> arguments = new ArrayList<>(
                List.of("-Xmx512m", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        arguments.addAll(
                List.of(System.getenv().getOrDefault(JVM_ARGUMENTS, "").strip().split("\\s+", -1)));
        arguments.removeIf(String::isEmpty);
        arguments.addAll(List.of("-jar", jar.toString()));
        Map<String, String> all = new HashMap<>(environment);
        all.put("PARLEY_SENTIMENT_PORT", Integer.toString(port));
        this.process = ChildProcess.java(arguments, all, log);
        Patience.until(START_PATIENCE, "the sentiment service is ready; its log is " + log, () -> {
            if (!process.alive()) {
                throw new IllegalStateException("the sentiment service did not start; its log is " + log);
            }
            return Http.answers(url("/q/health/ready"));
        });
    }

    ProcessUse use() {
        return ProcessUse.of(process.pid());
    }

    /** Model calls up to now, however they ended. */
    long modelCalls() {
        return Http.call("GET", url("/q/metrics"), "", null)
                .body()
                .lines()
                .filter(line -> line.startsWith("parley_model_calls_seconds_count"))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    @Override
    public void close() {
        process.stop(STOP_PATIENCE);
    }
}

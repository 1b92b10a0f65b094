package io.parley.sentiment.bench;

import io.parley.contract.Sentiment;
import io.parley.localstack.bench.sentiment.MadeUpTexts;
import io.parley.sentiment.domain.fast.FastClassifier;
import io.parley.sentiment.outbound.DeployedWeights;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Raw text to calibrated label on one thread, one text an operation. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 6, time = 2)
public class FastTierBenchmark {

    /** More than caches and branch predictors can learn by heart. */
    private static final int TEXTS = 8192;

    @Param({"English", "Chinese", "mixed"})
    public String language = "";

    private FastClassifier classifier = new FastClassifier(null);
    private List<String> texts = List.of();
    private int at;

    @Setup
    public void prepare() {
        classifier = new FastClassifier(
                DeployedWeights.chosen(DeployedWeights.BUNDLED, "bundled").orElse(null));
        MadeUpTexts made = new MadeUpTexts(20260131);
        texts = Stream.generate(() -> switch (language) {
                    case "English" -> made.english();
                    case "Chinese" -> made.chinese();
                    default -> made.next();
                })
                .limit(TEXTS)
                .toList();
    }

    @Benchmark
    public Sentiment classify() {
        at = (at + 1) % TEXTS;
        return classifier.classify(texts.get(at), null);
    }
}

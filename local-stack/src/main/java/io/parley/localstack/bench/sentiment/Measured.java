package io.parley.localstack.bench.sentiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.HdrHistogram.Histogram;

/** One way of running traffic, repeated: the median of what varies between the rounds, all latencies together. */
final class Measured {

    private final String name;
    private final List<Load.Result> rounds = new ArrayList<>();
    private final Histogram micros = new Histogram(3);

    Measured(String name) {
        this.name = name;
    }

    void add(Load.Result result) {
        rounds.add(result);
        micros.add(result.micros());
    }

    double itemsPerSecond() {
        return median(Load.Result::perSecond);
    }

    static String header() {
        return String.format(
                Locale.ROOT,
                "  %-34s %8s %15s %9s %9s %8s %8s %10s %5s",
                "WHOLE SERVICE",
                "ITEMS/S",
                "LOWEST–HIGHEST",
                "P50 MS",
                "P99",
                "SERVICE",
                "KAFKA",
                "PER CORE-S",
                "MB");
    }

    /** One line of the table: cores are the median, memory the most. */
    String line() {
        List<Double> rates =
                rounds.stream().map(Load.Result::perSecond).sorted().toList();
        return String.format(
                Locale.ROOT,
                "  %-34s %8.0f %15s %9.1f %9.1f %8.2f %8.2f %10.0f %5d",
                name,
                itemsPerSecond(),
                String.format(Locale.ROOT, "%.0f–%.0f", rates.getFirst(), rates.getLast()),
                micros.getValueAtPercentile(50) / 1000.0,
                micros.getValueAtPercentile(99) / 1000.0,
                median(Load.Result::cores),
                median(Load.Result::kafkaCores),
                median(Load.Result::perCoreSecond),
                rounds.stream().mapToLong(Load.Result::residentBytes).max().orElse(0) >> 20);
    }

    private double median(ToDoubleFunction<Load.Result> figure) {
        List<Double> sorted = new ArrayList<>();
        rounds.forEach(round -> sorted.add(figure.applyAsDouble(round)));
        Collections.sort(sorted);
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }
}

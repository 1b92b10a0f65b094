package io.parley.localstack.bench.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/** One door's repetitions: the median of what varies between them, all latencies together. */
final class Measured {

    private final String name;
    private final int itemsPerDelivery;
    private final List<Double> deliveriesPerSecond = new ArrayList<>();
    private final List<Double> ingestCores = new ArrayList<>();
    private final List<Double> kafkaCores = new ArrayList<>();
    private final Histogram micros = new Histogram(3);

    private long refused;
    private long residentBytes;

    Measured(String name, int itemsPerDelivery) {
        this.name = name;
        this.itemsPerDelivery = itemsPerDelivery;
    }

    void add(LoadGenerator.Result result, double ingest, double kafka, long resident) {
        deliveriesPerSecond.add(result.perSecond());
        ingestCores.add(ingest);
        kafkaCores.add(kafka);
        micros.add(result.micros());
        refused += result.refused();
        residentBytes = Math.max(residentBytes, resident);
    }

    void add(double recordsPerSecond, double kafka) {
        deliveriesPerSecond.add(recordsPerSecond);
        kafkaCores.add(kafka);
    }

    double deliveries() {
        return median(deliveriesPerSecond);
    }

    double items() {
        return deliveries() * itemsPerDelivery;
    }

    static String header() {
        return String.format(
                Locale.ROOT,
                "  %-34s %12s %17s %10s %8s %8s %8s %7s %7s %7s",
                "DOOR",
                "DELIVERIES/S",
                "LOWEST–HIGHEST",
                "ITEMS/S",
                "P50 MS",
                "P99",
                "P99.9",
                "INGEST",
                "KAFKA",
                "MB");
    }

    /** One line of the table; cores are the median, memory the most. */
    String line() {
        String rate = String.format(
                Locale.ROOT,
                "  %-34s %12.0f %17s %10.0f",
                name,
                deliveries(),
                String.format(
                        Locale.ROOT,
                        "%.0f–%.0f",
                        deliveriesPerSecond.stream()
                                .min(Comparator.naturalOrder())
                                .orElse(0.0),
                        deliveriesPerSecond.stream()
                                .max(Comparator.naturalOrder())
                                .orElse(0.0)),
                items());
        if (micros.getTotalCount() == 0) {
            return rate
                    + String.format(Locale.ROOT, " %8s %8s %8s %7s %7.2f %7s", "", "", "", "", median(kafkaCores), "");
        }
        return rate
                + String.format(
                        Locale.ROOT,
                        " %8.1f %8.1f %8.1f %7.2f %7.2f %7d",
                        percentile(50),
                        percentile(99),
                        percentile(99.9),
                        median(ingestCores),
                        median(kafkaCores),
                        residentBytes >> 20)
                + (refused > 0 ? "  " + refused + " REFUSED" : "");
    }

    double percentile(double percent) {
        return micros.getValueAtPercentile(percent) / 1000.0;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }
}

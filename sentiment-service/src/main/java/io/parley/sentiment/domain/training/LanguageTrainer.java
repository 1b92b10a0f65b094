package io.parley.sentiment.domain.training;

import io.parley.contract.Sentiment.Label;
import io.parley.sentiment.domain.language.Language;
import io.parley.sentiment.domain.linear.LanguageWeights;
import io.parley.sentiment.domain.linear.LanguageWeights.Output;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Trains the weights of one language. */
final class LanguageTrainer {

    static final int BITS = 21;

    /** One text does not outweigh more of the usual ones. */
    private static final double IMPORTANCE_MAX = 20;

    private final Language language;
    private final @Nullable LanguageWeights base;
    private final long seed;
    private final Consumer<String> progress;

    LanguageTrainer(Language language, @Nullable LanguageWeights base, long seed, Consumer<String> progress) {
        this.language = language;
        this.base = base;
        this.seed = seed;
        this.progress = progress;
    }

    int bits() {
        return base == null ? BITS : base.bits();
    }

    LanguageWeights train(List<Sample> samples, List<Sample> heldBack) {
        Pace pace = base == null ? Pace.of(language) : Pace.fineTuning(language);
        List<Output> outputs = base == null ? outputs(samples) : base.outputs();
        float[] prominence = base == null ? Prominence.of(samples, bits()) : even();
        Learned mean = Learned.nothing(outputs.size(), bits());
        for (int run = 1; run <= pace.runs(); run++) {
            mean.addShare(learned(samples, outputs, prominence, pace, run), pace.runs());
        }
        LanguageWeights plain = Quantiser.bytes(outputs, bits(), mean.biases(), mean.weights(), prominence);
        double before = base == null ? 1 : base.temperature();
        return Calibration.calibrated(plain, heldBack, before);
    }

    private Learned learned(List<Sample> samples, List<Output> outputs, float[] prominence, Pace pace, int run) {
        Learned learned = base == null ? Learned.nothing(outputs.size(), bits()) : Learned.of(base);
        long seedOfRun = seed * pace.runs() + run - 1;
        new Descent(outputs, prominence, learned.weights(), learned.biases(), seedOfRun, longest(samples))
                .run(
                        samples,
                        importance(samples),
                        allowed(samples, outputs),
                        pace.rate(),
                        pace.epochs(),
                        epoch -> progress.accept("%s: run %d of %d, pass %d of %d"
                                .formatted(language, run, pace.runs(), epoch, pace.epochs())));
        return learned;
    }

    /** A label that a source lacks is no output of that source. */
    private static List<Output> outputs(List<Sample> samples) {
        return samples.stream()
                .map(sample -> new Output(sample.source(), sample.label()))
                .distinct()
                .sorted(Comparator.comparing(Output::source).thenComparing(Output::label))
                .toList();
    }

    private float[] even() {
        float[] even = new float[1 << bits()];
        Arrays.fill(even, 1);
        return even;
    }

    /** Every label of every source counts the same in sum, unless it has next to no texts. */
    private static double[] importance(List<Sample> samples) {
        Map<Output, Integer> counts = new HashMap<>();
        samples.forEach(sample -> counts.merge(new Output(sample.source(), sample.label()), 1, Integer::sum));
        return samples.stream()
                .mapToDouble(sample -> Math.min(
                        IMPORTANCE_MAX,
                        (double) samples.size()
                                / counts.size()
                                / counts.getOrDefault(new Output(sample.source(), sample.label()), 1)))
                .toArray();
    }

    /** With a base, any output with the label is right: the new texts need not come from one of its sources. */
    private boolean[][] allowed(List<Sample> samples, List<Output> outputs) {
        boolean[][] allowed = new boolean[samples.size()][outputs.size()];
        for (int i = 0; i < allowed.length; i++) {
            Sample sample = samples.get(i);
            for (int output = 0; output < outputs.size(); output++) {
                Label label = outputs.get(output).label();
                boolean itsSource = base != null || outputs.get(output).source().equals(sample.source());
                allowed[i][output] = itsSource && label == sample.label();
            }
        }
        return allowed;
    }

    private static int longest(List<Sample> samples) {
        return samples.stream().mapToInt(sample -> sample.places().length).max().orElse(0);
    }
}

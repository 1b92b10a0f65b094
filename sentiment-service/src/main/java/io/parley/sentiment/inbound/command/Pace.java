package io.parley.sentiment.inbound.command;

import io.parley.sentiment.domain.fast.FastClassifier;
import io.parley.sentiment.domain.training.LabelledText;
import java.time.Duration;
import java.util.List;

/** How fast a classifier is on one thread, from raw text to probabilities. */
final class Pace {

    private static final Duration WARM_UP = Duration.ofMillis(1500);
    private static final Duration MEASURED = Duration.ofSeconds(3);

    private Pace() {}

    static double textsPerSecond(FastClassifier classifier, List<LabelledText> texts) {
        run(classifier, texts, WARM_UP);
        return run(classifier, texts, MEASURED);
    }

    private static double run(FastClassifier classifier, List<LabelledText> texts, Duration time) {
        long began = System.nanoTime();
        long took = 0;
        long count = 0;
        while (took < time.toNanos()) {
            String text = texts.get((int) (count++ % texts.size())).text();
            if (classifier.classify(text, null).confidence() < 0) {
                throw new IllegalStateException("a confidence is never below 0");
            }
            took = System.nanoTime() - began;
        }
        return count * 1e9 / took;
    }
}

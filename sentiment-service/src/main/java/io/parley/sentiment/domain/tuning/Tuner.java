package io.parley.sentiment.domain.tuning;

import io.parley.contract.Sentiment.Label;
import io.parley.contract.Sentiment.Scores;
import io.parley.sentiment.domain.brand.LanguageDelta;
import io.parley.sentiment.domain.language.Language;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Learns from all corrections, and says by cross-validation what that is worth: each correction is judged by a model that
 * was trained without it. With a few dozen of them, setting a part aside for good would leave too few to judge by. The
 * promoted model has seen the older ones, so only those count that came after it.
 */
public final class Tuner {

    /** With fewer to judge by, chance would decide. */
    static final int JUDGED_MIN = 30;

    /** Of each of two labels at least. */
    static final int LABEL_MIN = 5;

    private static final int FOLDS = 5;

    private final Map<Language, LanguageDelta> promoted;
    private final Consumer<String> progress;

    /**
     * A tuner.
     *
     * @param promoted what the promoted model changes; nothing where that is the base alone
     * @param progress takes a line now and then
     */
    public Tuner(Map<Language, LanguageDelta> promoted, Consumer<String> progress) {
        this.promoted = Map.copyOf(promoted);
        this.progress = progress;
    }

    /** A candidate and its worth. */
    public Tuning tune(List<CorrectedText> corrections) {
        // The order in which partitions are read must not change a bit.
        List<CorrectedText> texts = corrections.stream()
                .sorted(Comparator.comparing(CorrectedText::key))
                .toList();
        List<CorrectedText> judged =
                texts.stream().filter(CorrectedText::unseen).toList();
        if (judged.size() < JUDGED_MIN) {
            return new Tuning.TooLittle("%d corrections are there to judge by, and it takes %d: %d more are needed%s."
                    .formatted(
                            judged.size(),
                            JUDGED_MIN,
                            JUDGED_MIN - judged.size(),
                            promoted.isEmpty() ? "" : ", given after the promoted model was trained"));
        }
        Map<Label, Long> counts = judged.stream()
                .collect(Collectors.groupingBy(CorrectedText::label, TreeMap::new, Collectors.counting()));
        if (counts.values().stream().filter(count -> count >= LABEL_MIN).count() < 2) {
            return new Tuning.TooLittle(
                    "Nearly all corrections have the same label. It takes %d or more of two labels at least; confirm some scores that are right, too."
                            .formatted(LABEL_MIN));
        }
        return new Tuning.Trained(texts.size(), DeltaTrainer.train(texts), compare(texts));
    }

    private Comparison compare(List<CorrectedText> texts) {
        Trial trial = new Trial();
        for (int fold = 0; fold < FOLDS; fold++) {
            progress.accept("part %d of %d: learning from the others".formatted(fold + 1, FOLDS));
            int heldBack = fold;
            Map<Language, LanguageDelta> candidate = DeltaTrainer.train(
                    texts.stream().filter(text -> fold(text) != heldBack).toList());
            texts.stream()
                    .filter(text -> text.unseen() && fold(text) == heldBack)
                    .forEach(text -> trial.add(text, by(promoted, text), by(candidate, text)));
        }
        return trial.sumUp();
    }

    private static Scores by(Map<Language, LanguageDelta> deltas, CorrectedText text) {
        return text.view().shiftedBy(deltas.get(text.view().language()));
    }

    /** By the item's key, so that it is the same in every run. */
    private static int fold(CorrectedText text) {
        return (text.key().hashCode() * 0x9E3779B1 >>> 8) % FOLDS;
    }
}

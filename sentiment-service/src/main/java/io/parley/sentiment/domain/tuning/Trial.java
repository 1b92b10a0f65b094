package io.parley.sentiment.domain.tuning;

import io.parley.contract.Sentiment.Label;
import io.parley.contract.Sentiment.Scores;
import io.parley.sentiment.domain.brand.LanguageDelta;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Holds two models' verdicts against the labels of people. The interval is a paired bootstrap with a fixed seed. */
final class Trial {

    private static final int LABELS = Label.values().length;
    private static final int DRAWS = 2_000;
    private static final double TAIL = 0.025;
    private static final long SEED = 1;

    private final List<Row> rows = new ArrayList<>();
    private int confirmed;
    private double lossBefore;
    private double lossAfter;

    private record Row(int label, boolean rightBefore, boolean rightAfter) {}

    void add(CorrectedText text, Scores before, Scores after) {
        Label label = text.label();
        rows.add(new Row(label.ordinal(), likeliest(before) == label, likeliest(after) == label));
        confirmed += text.confirmed() ? 1 : 0;
        lossBefore -= LanguageDelta.logarithm(of(before, label));
        lossAfter -= LanguageDelta.logarithm(of(after, label));
    }

    Comparison sumUp() {
        int[] all = new int[rows.size()];
        Arrays.setAll(all, i -> i);
        double[] means = recalls(all);
        double[] gains = new double[DRAWS];
        Random chance = new Random(SEED);
        for (int draw = 0; draw < DRAWS; draw++) {
            double[] drawn = recalls(chance.ints(all.length, 0, all.length).toArray());
            gains[draw] = drawn[1] - drawn[0];
        }
        Arrays.sort(gains);
        return new Comparison(
                all.length,
                confirmed,
                means[0],
                means[1],
                gains[(int) (DRAWS * TAIL)],
                gains[(int) (DRAWS * (1 - TAIL)) - 1],
                lossBefore / all.length,
                lossAfter / all.length);
    }

    /** Macro-recall before and after, over the labels that occur. */
    private double[] recalls(int[] chosen) {
        int[] count = new int[LABELS];
        int[] before = new int[LABELS];
        int[] after = new int[LABELS];
        for (int i : chosen) {
            Row row = rows.get(i);
            count[row.label()]++;
            before[row.label()] += row.rightBefore() ? 1 : 0;
            after[row.label()] += row.rightAfter() ? 1 : 0;
        }
        double[] sums = new double[2];
        int present = 0;
        for (int label = 0; label < LABELS; label++) {
            if (count[label] > 0) {
                present++;
                sums[0] += (double) before[label] / count[label];
                sums[1] += (double) after[label] / count[label];
            }
        }
        return new double[] {sums[0] / present, sums[1] / present};
    }

    private static Label likeliest(Scores scores) {
        if (scores.positive() > scores.neutral() && scores.positive() >= scores.negative()) {
            return Label.POSITIVE;
        }
        return scores.negative() > scores.neutral() ? Label.NEGATIVE : Label.NEUTRAL;
    }

    private static double of(Scores scores, Label label) {
        return switch (label) {
            case POSITIVE -> scores.positive();
            case NEUTRAL -> scores.neutral();
            case NEGATIVE -> scores.negative();
        };
    }
}

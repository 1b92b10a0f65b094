package io.parley.sentiment.domain.evaluation;

import io.parley.contract.Sentiment;
import io.parley.contract.Sentiment.Label;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts verdicts against labels and sums up what they are worth. */
public final class Tally {

    /** The column of texts that got no verdict, which is an error like any other. */
    public static final String UNSUPPORTED = "unsupported";

    private final Map<Label, Map<String, Integer>> confusion = new LinkedHashMap<>();
    private final ReliabilityBins bins = new ReliabilityBins();
    private int rows;
    private int right;

    /** Takes one text's label and what was said of it. */
    public void add(Label truth, Sentiment said) {
        boolean judged = said.degraded() == null;
        boolean correct = judged && said.label() == truth;
        rows++;
        right += correct ? 1 : 0;
        confusion
                .computeIfAbsent(truth, label -> new LinkedHashMap<>())
                .merge(judged ? said.label().wireName() : UNSUPPORTED, 1, Integer::sum);
        bins.add(said.confidence(), correct);
    }

    /** What is known by now; {@code textsPerSecond} was measured elsewhere. */
    public Evaluation sumUp(double textsPerSecond) {
        Map<String, ClassScore> perClass = new LinkedHashMap<>();
        Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
        double recalls = 0;
        double f1s = 0;
        for (Label label : Label.values()) {
            Map<String, Integer> given = confusion.get(label);
            if (given != null) {
                ClassScore score = score(label, given);
                perClass.put(label.wireName(), score);
                counts.put(label.wireName(), inOrder(given));
                recalls += score.recall();
                f1s += score.f1();
            }
        }
        int present = Math.max(1, perClass.size());
        return new Evaluation(
                rows,
                recalls / present,
                (double) right / Math.max(1, rows),
                f1s / present,
                bins.expectedCalibrationError(),
                textsPerSecond,
                perClass,
                counts);
    }

    private ClassScore score(Label label, Map<String, Integer> given) {
        int ofLabel = given.values().stream().mapToInt(Integer::intValue).sum();
        int hits = given.getOrDefault(label.wireName(), 0);
        int saidSo = confusion.values().stream()
                .mapToInt(row -> row.getOrDefault(label.wireName(), 0))
                .sum();
        double precision = saidSo == 0 ? 0 : (double) hits / saidSo;
        double recall = (double) hits / ofLabel;
        double f1 = hits == 0 ? 0 : 2 * precision * recall / (precision + recall);
        return new ClassScore(ofLabel, precision, recall, f1);
    }

    private static Map<String, Integer> inOrder(Map<String, Integer> given) {
        Map<String, Integer> all = new LinkedHashMap<>();
        for (Label label : Label.values()) {
            all.put(label.wireName(), given.getOrDefault(label.wireName(), 0));
        }
        if (given.containsKey(UNSUPPORTED)) {
            all.put(UNSUPPORTED, given.getOrDefault(UNSUPPORTED, 0));
        }
        return all;
    }
}

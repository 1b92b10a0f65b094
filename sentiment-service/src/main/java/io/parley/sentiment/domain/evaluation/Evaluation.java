package io.parley.sentiment.domain.evaluation;

import java.util.Map;

/**
 * What a classifier is worth on labelled texts.
 *
 * @param macroRecall mean recall of the labels that occur; to say a label that does not occur is an error
 * @param macroF1 mean F1 of the labels that occur
 * @param ece expected calibration error: how far confidence is from accuracy, over 15 equal bins of confidence,
 *     weighted by texts
 * @param textsPerSecond raw text to probabilities, on one thread
 * @param perClass by label
 * @param confusion label, then what was said, then how often
 */
public record Evaluation(
        int rows,
        double macroRecall,
        double accuracy,
        double macroF1,
        double ece,
        double textsPerSecond,
        Map<String, ClassScore> perClass,
        Map<String, Map<String, Integer>> confusion) {}

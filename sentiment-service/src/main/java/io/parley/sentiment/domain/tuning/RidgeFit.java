package io.parley.sentiment.domain.tuning;

import io.parley.contract.Sentiment.Label;
import io.parley.contract.Sentiment.Scores;
import io.parley.sentiment.domain.brand.LanguageDelta;
import io.parley.sentiment.domain.linear.LanguageWeights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Multinomial logistic regression on top of given probabilities, with a quadratic penalty on every change to them: the
 * further from the base, the more has to speak for it. Accelerated gradient descent (Nesterov 1983) over all texts at
 * once; the length of its steps comes from the curvature, found by power iteration.
 */
final class RidgeFit {

    private static final int LABELS = Label.values().length;
    private static final int STEPS = 200;
    private static final int CURVATURE_STEPS = 20;

    /** Power iteration comes from below. */
    private static final double MARGIN = 1.1;

    /** The softmax curves no more than this. */
    private static final double SOFTMAX_CURVATURE = 0.5;

    private final int width;
    private final List<Row> rows = new ArrayList<>();

    /** @param width how many columns there are */
    RidgeFit(int width) {
        this.width = width;
    }

    private record Row(int label, double importance, double[] base, int[] columns, double[] values) {

        private double dot(double[] weights) {
            double sum = 0;
            for (int i = 0; i < columns.length; i++) {
                sum += values[i] * weights[columns[i]];
            }
            return sum;
        }

        private void addTo(double[] sums, double factor) {
            for (int i = 0; i < columns.length; i++) {
                sums[columns[i]] += factor * values[i];
            }
        }
    }

    /** Learns from a text with these features, of which the base says {@code scores}. */
    void add(Label label, double importance, Scores scores, int[] columns, double[] values) {
        double[] base = {
            LanguageDelta.logarithm(scores.positive()),
            LanguageDelta.logarithm(scores.neutral()),
            LanguageDelta.logarithm(scores.negative())
        };
        rows.add(new Row(label.ordinal(), importance, base, columns, values));
    }

    /** The changes: per label, per column. */
    double[][] changes(double penalty) {
        double[][] at = new double[LABELS][width];
        double[][] ahead = new double[LABELS][width];
        double step = 1 / (penalty + MARGIN * SOFTMAX_CURVATURE * curvature());
        double momentum = 1;
        for (int i = 0; i < STEPS; i++) {
            double[][] gradient = gradient(ahead);
            double next = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
            double carry = (momentum - 1) / next;
            for (int label = 0; label < LABELS; label++) {
                for (int column = 0; column < width; column++) {
                    double before = ahead[label][column];
                    double moved = before - step * (gradient[label][column] + penalty * before);
                    ahead[label][column] = moved + carry * (moved - at[label][column]);
                    at[label][column] = moved;
                }
            }
            momentum = next;
        }
        return at;
    }

    private double[][] gradient(double[][] changes) {
        double[][] gradient = new double[LABELS][width];
        for (Row row : rows) {
            double[] logits = row.base().clone();
            for (int label = 0; label < LABELS; label++) {
                logits[label] += row.dot(changes[label]);
            }
            double[] probabilities = LanguageWeights.probabilities(logits, 1);
            for (int label = 0; label < LABELS; label++) {
                double wanted = label == row.label() ? 1 : 0;
                row.addTo(gradient[label], row.importance() * (probabilities[label] - wanted));
            }
        }
        return gradient;
    }

    /** How much the texts bend the loss in the direction in which they do it most. */
    private double curvature() {
        double[] direction = new double[width];
        Arrays.fill(direction, 1 / Math.sqrt(width));
        double length = 0;
        for (int i = 0; i < CURVATURE_STEPS; i++) {
            double[] next = new double[width];
            for (Row row : rows) {
                row.addTo(next, row.importance() * row.dot(direction));
            }
            length = length(next);
            for (int column = 0; column < width; column++) {
                direction[column] = next[column] / length;
            }
        }
        return length;
    }

    /** Above 0: the bias is in every text. */
    private static double length(double[] vector) {
        double squares = 0;
        for (double part : vector) {
            squares += part * part;
        }
        return Math.sqrt(squares);
    }
}

package io.parley.sentiment.inbound.command;

import io.parley.sentiment.domain.evaluation.ClassScore;
import io.parley.sentiment.domain.evaluation.Evaluation;
import java.util.Locale;
import java.util.Map;

/** An evaluation for people. */
final class EvaluationText {

    private EvaluationText() {}

    static String of(Evaluation evaluation, String model) {
        StringBuilder text = new StringBuilder();
        line(text, "%,d texts, scored by %s", evaluation.rows(), model);
        line(text, "");
        line(text, "macro-recall   %.3f", evaluation.macroRecall());
        line(text, "accuracy       %.3f", evaluation.accuracy());
        line(text, "macro-F1       %.3f", evaluation.macroF1());
        line(text, "calibration    %.3f off (expected calibration error)", evaluation.ece());
        line(text, "speed          %,.0f texts a second on one core", evaluation.textsPerSecond());
        line(text, "");
        line(text, "%-10s %7s %10s %7s %7s   said to be", "label", "texts", "precision", "recall", "F1");
        evaluation.perClass().forEach((label, score) -> row(text, label, score, evaluation.confusion()));
        return text.toString().stripTrailing();
    }

    private static void row(
            StringBuilder text, String label, ClassScore score, Map<String, Map<String, Integer>> confusion) {
        String said = confusion.getOrDefault(label, Map.of()).toString().replaceAll("[{}]", "");
        line(
                text,
                "%-10s %,7d %10.3f %7.3f %7.3f   %s",
                label,
                score.rows(),
                score.precision(),
                score.recall(),
                score.f1(),
                said);
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
    }
}

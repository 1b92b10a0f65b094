package io.parley.sentiment.inbound.command;

import io.parley.sentiment.domain.tuning.Comparison;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What came of tuning.
 *
 * @param outcome {@code promoted}, {@code would-be-promoted}, {@code worse} or {@code too-little}
 * @param version that is promoted now, or would be
 * @param trainedOn corrections that were learned from
 */
record TuneReport(
        String brand,
        String outcome,
        int version,
        int trainedOn,
        @Nullable Comparison comparison,
        @Nullable String sentence) {

    String text() {
        if (comparison == null) {
            return "Nothing was promoted. " + sentence;
        }
        String measured = String.format(
                Locale.ROOT,
                """
                %d corrections judge, none of which taught the model that it judges (%d of them say the score was right):
                                before    after
                macro-recall     %.3f    %.3f   difference %+.3f [%+.3f, %+.3f]
                log loss         %.3f    %.3f
                """,
                comparison.rows(),
                comparison.confirmed(),
                comparison.before(),
                comparison.after(),
                comparison.after() - comparison.before(),
                comparison.low(),
                comparison.high(),
                comparison.lossBefore(),
                comparison.lossAfter());
        String picked = comparison.confirmed() * 5 < comparison.rows()
                ? "Few corrections say that a score was right, so these figures tell little about scores nobody corrected.\n"
                : "";
        return measured
                + picked
                + switch (outcome) {
                    case "promoted" -> "Version " + version + " is promoted.";
                    case "would-be-promoted" -> "Dry run: version " + version + " would be promoted.";
                    default -> "It is worse, so version " + version + " stays.";
                };
    }
}

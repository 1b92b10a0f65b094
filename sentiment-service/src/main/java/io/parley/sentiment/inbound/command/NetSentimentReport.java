package io.parley.sentiment.inbound.command;

import io.parley.sentiment.domain.level.Estimate;
import io.parley.sentiment.domain.level.Level;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A level with what it rests on.
 *
 * @param passedOver what of the corrections could not be used, a sentence each
 */
record NetSentimentReport(String brand, Instant since, Level level, LeftOut leftOut, List<String> passedOver) {

    /** Items that do not count: in other languages, by the brand itself, deleted. */
    record LeftOut(long unsupported, long own, long withdrawn) {}

    String text() {
        StringBuilder text = new StringBuilder();
        line(
                text,
                "%s since %s: %,d items (left out: %,d in other languages, %,d of its own, %,d deleted)",
                brand,
                since,
                level.items(),
                leftOut.unsupported(),
                leftOut.own(),
                leftOut.withdrawn());
        line(text, "");
        Level.Raw raw = level.raw();
        Level.Corrected corrected = level.corrected();
        if (corrected == null) {
            if (level.items() > 0) {
                line(text, "net        %+.3f counted", raw.net());
            }
        } else {
            line(text, "%-10s %8s %10s", "", "counted", "corrected");
            row(text, "net", "%+.3f", raw.net(), corrected.net());
            row(text, "positive", "%.3f", raw.positive(), corrected.positive());
            row(text, "neutral", "%.3f", raw.neutral(), corrected.neutral());
            row(text, "negative", "%.3f", raw.negative(), corrected.negative());
            line(text, "");
            line(
                    text,
                    "Rests on %,d scores that people checked, and on what the classifier expects of itself.",
                    level.checked());
        }
        level.tooLittle().forEach(sentence -> line(text, "Too little data: %s", sentence));
        passedOver.forEach(sentence -> line(text, "%s", sentence));
        return text.toString().stripTrailing();
    }

    private static void row(StringBuilder text, String name, String format, double counted, Estimate corrected) {
        line(
                text,
                "%-10s %8s %10s   95 %% [%s, %s]",
                name,
                number(format, counted),
                number(format, corrected.value()),
                number(format, corrected.low()),
                number(format, corrected.high()));
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
    }
}

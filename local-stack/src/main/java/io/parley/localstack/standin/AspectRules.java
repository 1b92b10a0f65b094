package io.parley.localstack.standin;

import io.parley.localstack.standin.SentimentRules.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The brand's aspects that a text names, each judged by the clause in which it stands. */
final class AspectRules {

    private static final Pattern BETWEEN_CLAUSES =
            Pattern.compile("[,.;:!?…，。；：！？\\n]|\\bbut\\b|但是?", Pattern.CASE_INSENSITIVE);

    private AspectRules() {}

    /** An aspect with the words of the text that speak of it. */
    record Found(String name, Label label, String evidence) {}

    static List<Found> find(String text, List<String> aspects) {
        List<Found> found = new ArrayList<>();
        for (String aspect : aspects) {
            BETWEEN_CLAUSES
                    .splitAsStream(text)
                    .map(String::strip)
                    .filter(clause -> clause.toLowerCase(Locale.ROOT).contains(aspect.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .ifPresent(clause -> found.add(
                            new Found(aspect, SentimentRules.judge(clause).label(), clause)));
        }
        return found;
    }
}

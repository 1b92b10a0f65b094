package io.parley.localstack.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as comparable terms: lower-case words without a plural's ending, and overlapping pairs of Han characters. */
final class Terms {

    private static final Pattern RUN = Pattern.compile("\\p{IsHan}+|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private Terms() {}

    static boolean hasHan(String text) {
        return HAN.matcher(text).find();
    }

    /** In the order of the text, repeats included. */
    static List<String> in(String text) {
        List<String> terms = new ArrayList<>();
        Matcher runs = RUN.matcher(text.toLowerCase(Locale.ROOT));
        while (runs.find()) {
            String run = runs.group();
            if (hasHan(run)) {
                addPairs(run, terms);
            } else {
                terms.add(withoutPlural(run));
            }
        }
        return terms;
    }

    private static void addPairs(String han, List<String> terms) {
        int[] characters = han.codePoints().toArray();
        if (characters.length == 1) {
            terms.add(han);
        }
        for (int i = 0; i + 1 < characters.length; i++) {
            terms.add(new String(characters, i, 2));
        }
    }

    private static String withoutPlural(String word) {
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }
}

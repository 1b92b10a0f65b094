package io.parley.generation.domain.text;

import java.lang.Character.UnicodeScript;
import java.util.Locale;

/** Finds words and names in a text: as whole words, or anywhere where the script does not separate words. */
public final class Terms {

    private Terms() {}

    /** Whether the text has the term, whatever the case. */
    public static boolean has(String text, String term) {
        String haystack = text.toLowerCase(Locale.ROOT);
        String needle = term.toLowerCase(Locale.ROOT).strip();
        if (needle.isEmpty()) {
            return false;
        }
        int at = haystack.indexOf(needle);
        while (at >= 0) {
            if (endsHere(haystack, at, needle.codePointAt(0), true)
                    && endsHere(haystack, at + needle.length(), needle.codePointBefore(needle.length()), false)) {
                return true;
            }
            at = haystack.indexOf(needle, at + 1);
        }
        return false;
    }

    private static boolean endsHere(String text, int at, int edge, boolean before) {
        if (before ? at == 0 : at == text.length()) {
            return true;
        }
        int neighbour = before ? text.codePointBefore(at) : text.codePointAt(at);
        return !Character.isLetterOrDigit(neighbour)
                || !Character.isLetterOrDigit(edge)
                || unseparated(neighbour)
                || unseparated(edge);
    }

    private static boolean unseparated(int letter) {
        return switch (UnicodeScript.of(letter)) {
            case HAN, HIRAGANA, KATAKANA, THAI -> true;
            default -> false;
        };
    }
}

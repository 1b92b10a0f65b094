package io.parley.sentiment.domain.language;

import java.util.Locale;
import java.util.Set;

/** Counts what speaks for English and what for other languages of Latin letters; one use per text. */
final class LatinEvidence {

    private static final int SAID = 2;
    private static final double ACCENT = 0.75;
    private static final double ACCENTS_MAX = 3;

    /** So many words without one that is English are hardly English. */
    private static final int UNKNOWN_MAX = 5;

    private static final Set<String> SUPPORTED = Set.of("en", "zh");

    private final LatinWords words;
    private final double[] counts;
    private double accents;
    private int read;

    LatinEvidence(LatinWords words) {
        this.words = words;
        counts = new double[words.count()];
    }

    LatinEvidence of(String text) {
        int at = 0;
        while (at < text.length()) {
            int skipped = Skipped.end(text, at);
            if (skipped > at) {
                at = skipped;
            } else if (isPart(text.charAt(at))) {
                int start = at;
                while (at < text.length() && isPart(text.charAt(at))) {
                    at++;
                }
                take(text.substring(start, at));
            } else {
                at++;
            }
        }
        return this;
    }

    /** Whether English has the most, or nothing speaks against it; {@code said} is the platform's word or empty. */
    boolean english(String said) {
        double english = counts[LatinWords.ENGLISH] + (said.equals("en") ? SAID : 0);
        double other = 0;
        for (int language = 1; language < counts.length; language++) {
            other = Math.max(other, counts[language]);
        }
        other += Math.min(accents, ACCENTS_MAX) + (said.isEmpty() || SUPPORTED.contains(said) ? 0 : SAID);
        boolean nothingKnown = english == 0 && read >= UNKNOWN_MAX;
        return english >= other && !nothingKnown;
    }

    private void take(String spelled) {
        String word = spelled.toLowerCase(Locale.ROOT).replace('’', '\'');
        int languages = words.languagesOf(word);
        read++;
        if (languages == 0) {
            accents += isAscii(word) ? 0 : ACCENT;
            return;
        }
        // A word of one language says more than a word of many; a word of English and others says least.
        for (int language = 0; language < counts.length; language++) {
            if ((languages & 1 << language) != 0) {
                counts[language] += language == LatinWords.ENGLISH || (languages & 1) == 0 ? 1 : 0.5;
            }
        }
    }

    private static boolean isAscii(String word) {
        return word.chars().allMatch(letter -> letter < 0x80);
    }

    private static boolean isPart(char now) {
        return now < 0x80
                ? (now >= 'a' && now <= 'z') || (now >= 'A' && now <= 'Z') || now == '\''
                : now == '’' || (Character.isLetter(now) && !Script.isHan(now));
    }
}

package io.parley.ingest.domain.platform.bluesky;

import static java.lang.Character.UnicodeScript.HAN;
import static java.lang.Character.UnicodeScript.HANGUL;
import static java.lang.Character.UnicodeScript.HIRAGANA;
import static java.lang.Character.UnicodeScript.KATAKANA;
import static java.lang.Character.UnicodeScript.KHMER;
import static java.lang.Character.UnicodeScript.LAO;
import static java.lang.Character.UnicodeScript.MYANMAR;
import static java.lang.Character.UnicodeScript.THAI;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds terms in a text as whole words, whatever their case; in scripts that do not part words, anywhere. */
final class Terms {

    /** Written without spaces, or, as Korean, with endings that stick to the word. */
    private static final Set<UnicodeScript> UNPARTED =
            EnumSet.of(HAN, HIRAGANA, KATAKANA, HANGUL, THAI, LAO, KHMER, MYANMAR);

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private final List<String> terms;

    Terms(Collection<String> terms) {
        this.terms = terms.stream()
                .map(Terms::folded)
                .filter(term -> !term.isEmpty())
                .distinct()
                .toList();
    }

    boolean foundIn(String text) {
        String folded = folded(text);
        return terms.stream().anyMatch(term -> foundIn(folded, term));
    }

    private static boolean foundIn(String text, String term) {
        for (int start = text.indexOf(term); start >= 0; start = text.indexOf(term, start + 1)) {
            int end = start + term.length();
            if (isBoundary(text, start) && isBoundary(text, end)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBoundary(String text, int at) {
        return at == 0 || at == text.length() || !(partsOfOneWord(text.codePointBefore(at), text.codePointAt(at)));
    }

    private static boolean partsOfOneWord(int before, int after) {
        return isOfWord(before) && isOfWord(after) && !isUnparted(before) && !isUnparted(after);
    }

    private static boolean isOfWord(int codePoint) {
        int type = Character.getType(codePoint);
        return Character.isLetterOrDigit(codePoint)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isUnparted(int codePoint) {
        return UNPARTED.contains(UnicodeScript.of(codePoint));
    }

    /** One spelling for all that reads alike: width, composition, case, spaces. Upper case first, for one that has two lower ones. */
    private static String folded(String text) {
        String alike = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        return SPACE.matcher(alike).replaceAll(" ").strip();
    }
}

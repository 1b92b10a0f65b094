package io.parley.sentiment.domain.lexicon;

import io.parley.sentiment.domain.language.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text cut into what the lexicon can know: words and phrases, Chinese words found longest first, signs, and the
 * punctuation that ends a thought. Links and @names are left out.
 */
final class Units {

    private static final int VARIATION_SELECTOR = 0xFE0F;
    private static final int SIGN_LENGTH_MAX = 3;
    private static final String PUNCTUATION = ".!?,;:…\n";

    private final Lexicon lexicon;
    private final String text;
    private final List<String> units = new ArrayList<>();
    private int at;

    private Units(Lexicon lexicon, String text) {
        this.lexicon = lexicon;
        this.text = text;
    }

    /** The units in order. */
    static List<String> of(String text, Lexicon lexicon) {
        Units units = new Units(lexicon, normalised(text));
        while (units.at < units.text.length()) {
            units.next();
        }
        return units.units;
    }

    /** Lower case, straight apostrophes, Western punctuation: one spelling for each thing. */
    private static String normalised(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('！', '!')
                .replace('？', '?')
                .replace('，', ',')
                .replace('。', '.')
                .replace('；', ';')
                .replace('：', ':');
    }

    private void next() {
        int letter = text.codePointAt(at);
        if (skipped("http://") || skipped("https://") || skipped("www.") || skipped("@")) {
            return;
        }
        if (isHan(letter)) {
            takeHan();
        } else if (Character.isLetterOrDigit(letter)) {
            takeWord();
        } else if (!takeSign()) {
            if (PUNCTUATION.indexOf(letter) >= 0) {
                units.add(Character.toString(letter));
            }
            at += Character.charCount(letter);
        }
    }

    private boolean skipped(String start) {
        if (!text.startsWith(start, at)) {
            return false;
        }
        while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && !isHan(text.charAt(at))) {
            at++;
        }
        return true;
    }

    private void takeHan() {
        for (int length = Math.min(Lexicon.HAN_LENGTH_MAX, text.length() - at); length > 1; length--) {
            if (lexicon.knows(text.substring(at, at + length))) {
                units.add(text.substring(at, at + length));
                at += length;
                return;
            }
        }
        int letter = text.codePointAt(at);
        units.add(Character.toString(letter));
        at += Character.charCount(letter);
    }

    private void takeWord() {
        int start = at;
        while (at < text.length() && isWordPart(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        String word = text.substring(start, at);
        units.add(known(word.endsWith("'") ? word.substring(0, word.length() - 1) : word));
        joinPhrase();
    }

    private static boolean isWordPart(int letter) {
        return (Character.isLetterOrDigit(letter) && !isHan(letter)) || letter == '\'';
    }

    /** The word as it is, or as it is spelled without being drawn out: loooove, love. */
    private String known(String word) {
        if (lexicon.knows(word)) {
            return word;
        }
        StringBuilder shorter = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            if (i < 2 || word.charAt(i) != word.charAt(i - 1) || word.charAt(i) != word.charAt(i - 2)) {
                shorter.append(word.charAt(i));
            }
        }
        String doubled = shorter.toString();
        if (lexicon.knows(doubled) || doubled.length() == word.length()) {
            return doubled;
        }
        for (int i = shorter.length() - 1; i > 0; i--) {
            if (shorter.charAt(i) == shorter.charAt(i - 1)) {
                shorter.deleteCharAt(i);
            }
        }
        return lexicon.knows(shorter.toString()) ? shorter.toString() : word;
    }

    /** Replaces the last words by the longest phrase that they complete. */
    private void joinPhrase() {
        for (int words = Math.min(Lexicon.PHRASE_WORDS_MAX, units.size()); words > 1; words--) {
            List<String> last = units.subList(units.size() - words, units.size());
            String phrase = String.join("_", last);
            if (lexicon.knows(phrase)) {
                last.clear();
                units.add(phrase);
                return;
            }
        }
    }

    private boolean takeSign() {
        for (int length = Math.min(SIGN_LENGTH_MAX, text.length() - at); length > 0; length--) {
            String sign = text.substring(at, at + length);
            if (lexicon.knows(sign)) {
                units.add(sign);
                at += length;
                return true;
            }
        }
        if (text.codePointAt(at) == VARIATION_SELECTOR) {
            at++;
            return true;
        }
        return false;
    }

    private static boolean isHan(int letter) {
        return Script.isHan(letter);
    }
}

package io.parley.sentiment.domain.language;

import java.lang.Character.UnicodeScript;

/**
 * How many letters of which script a text has, links and names left out.
 *
 * @param other letters that are none of the three
 */
record Letters(int latin, int han, int kana, int other) {

    static Letters of(String text) {
        int latin = 0;
        int han = 0;
        int kana = 0;
        int other = 0;
        for (int at = 0; at < text.length(); ) {
            int skipped = Skipped.end(text, at);
            if (skipped > at) {
                at = skipped;
                continue;
            }
            int letter = text.codePointAt(at);
            at += Character.charCount(letter);
            if ((letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z')) {
                latin++;
            } else if (letter >= 0x80) {
                if (Script.isHan(letter)) {
                    han++;
                } else if (Character.isLetter(letter)) {
                    UnicodeScript script = UnicodeScript.of(letter);
                    latin += script == UnicodeScript.LATIN ? 1 : 0;
                    kana += script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA ? 1 : 0;
                    han += script == UnicodeScript.HAN ? 1 : 0;
                    other += isOther(script) ? 1 : 0;
                }
            }
        }
        return new Letters(latin, han, kana, other);
    }

    boolean none() {
        return latin + han + kana + other == 0;
    }

    /** Letters that are used as signs, such as º, belong to no script. */
    private static boolean isOther(UnicodeScript script) {
        return switch (script) {
            case LATIN, HAN, HIRAGANA, KATAKANA, COMMON, INHERITED -> false;
            default -> true;
        };
    }
}

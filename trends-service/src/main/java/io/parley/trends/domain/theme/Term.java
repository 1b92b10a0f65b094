package io.parley.trends.domain.theme;

import java.util.regex.Pattern;

/**
 * A term of the brands file that items are searched for. Between letters it must stand as a word of its own; Chinese is
 * written without spaces, so there it may stand anywhere.
 */
record Term(String folded, Pattern pattern) {

    private static final String NO_LETTER_BEFORE = "(?<![\\p{L}\\p{N}])";
    private static final String NO_LETTER_AFTER = "(?![\\p{L}\\p{N}])";

    static Term of(String term) {
        String folded = PlainText.folded(term.strip());
        String literal = Pattern.quote(folded);
        return new Term(
                folded,
                Pattern.compile(PlainText.hasHan(folded) ? literal : NO_LETTER_BEFORE + literal + NO_LETTER_AFTER));
    }

    /** Whether the term is in a folded text. */
    boolean isIn(String foldedText) {
        return pattern.matcher(foldedText).find();
    }
}

package io.parley.sentiment.domain.insight;

import io.parley.contract.Insight.Evidence;
import java.util.Optional;

/** Finds the words that a model quotes. */
final class Quotation {

    private Quotation() {}

    /**
     * Where {@code quote} stands in {@code text}, but for case; the evidence has the text's own letters. Empty where it
     * does not stand there, or says nothing.
     */
    static Optional<Evidence> find(String quote, String text) {
        String words = quote.strip();
        if (words.codePoints().noneMatch(Quotation::says)) {
            return Optional.empty();
        }
        int exact = text.indexOf(words);
        for (int at = Math.max(exact, 0); at + words.length() <= text.length(); at++) {
            int end = at + words.length();
            if (text.regionMatches(true, at, words, 0, words.length()) && !halves(text, at) && !halves(text, end)) {
                return Optional.of(new Evidence(text.substring(at, end), at, end));
            }
        }
        return Optional.empty();
    }

    private static boolean says(int character) {
        return Character.isLetterOrDigit(character) || Character.isEmoji(character);
    }

    /** Whether a cut there goes through the middle of a character. */
    private static boolean halves(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }
}

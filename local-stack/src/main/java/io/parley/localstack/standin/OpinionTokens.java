package io.parley.localstack.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into what the sentiment rules look up: words, known Chinese words, emoji, and ends of clauses. */
final class OpinionTokens {

    /** Stands for any punctuation that ends a clause. */
    static final String CLAUSE_END = ".";

    private static final Pattern TOKEN =
            Pattern.compile("(?<han>\\p{IsHan}+)|(?<word>[\\p{L}\\p{N}&&[^\\p{IsHan}]][\\p{L}\\p{N}'&&[^\\p{IsHan}]]*)"
                    + "|(?<emoji>\\p{IsEmoji_Presentation}|[☺❤])|(?<end>[.!?,;:…。！？，；：\\n])");

    private OpinionTokens() {}

    static List<String> of(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text.toLowerCase(Locale.ROOT).replace('’', '\''));
        while (matcher.find()) {
            if (matcher.group("han") != null) {
                addHanWords(matcher.group(), tokens);
            } else {
                tokens.add(matcher.group("end") != null ? CLAUSE_END : matcher.group());
            }
        }
        return tokens;
    }

    /** The longest known word at each place, or else the single character. */
    private static void addHanWords(String han, List<String> tokens) {
        int from = 0;
        while (from < han.length()) {
            int length = Math.min(OpinionWords.HAN_WORD_MAX, han.length() - from);
            while (length > 1 && !OpinionWords.isKnown(han.substring(from, from + length))) {
                length--;
            }
            tokens.add(han.substring(from, from + length));
            from += length;
        }
    }
}

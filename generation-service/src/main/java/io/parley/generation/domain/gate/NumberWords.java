package io.parley.generation.domain.gate;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Small numbers written out. "One" and "a" are left alone: they are more often an article than a fact. */
final class NumberWords {

    private static final Map<String, String> ENGLISH = Map.ofEntries(
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("five", "5"),
            Map.entry("six", "6"),
            Map.entry("seven", "7"),
            Map.entry("eight", "8"),
            Map.entry("nine", "9"),
            Map.entry("ten", "10"),
            Map.entry("eleven", "11"),
            Map.entry("twelve", "12"),
            Map.entry("fourteen", "14"),
            Map.entry("fifteen", "15"),
            Map.entry("twenty", "20"),
            Map.entry("thirty", "30"),
            Map.entry("forty", "40"),
            Map.entry("fifty", "50"),
            Map.entry("sixty", "60"),
            Map.entry("ninety", "90"),
            Map.entry("hundred", "100"));

    private static final List<Character> CHINESE_DIGITS = List.of('零', '一', '二', '三', '四', '五', '六', '七', '八', '九');

    static final String ENGLISH_PATTERN =
            String.join("|", ENGLISH.keySet().stream().sorted().toList());
    static final String CHINESE_PATTERN = "[一二两三四五六七八九]?十[一二三四五六七八九]?|[二两三四五六七八九]";

    private NumberWords() {}

    static String english(String word) {
        return ENGLISH.getOrDefault(word.toLowerCase(Locale.ROOT), word);
    }

    /** Up to 99. */
    static String chinese(String numeral) {
        int ten = numeral.indexOf('十');
        if (ten < 0) {
            return Integer.toString(digit(numeral.charAt(0)));
        }
        int tens = ten == 0 ? 1 : digit(numeral.charAt(0));
        int ones = ten == numeral.length() - 1 ? 0 : digit(numeral.charAt(ten + 1));
        return Integer.toString(10 * tens + ones);
    }

    private static int digit(char numeral) {
        return numeral == '两' ? 2 : CHINESE_DIGITS.indexOf(numeral);
    }
}

package io.parley.generation.domain.gate;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the facts in an English or Chinese text that must not be invented: prices, times, shares, dates, amounts. */
final class Facts {

    private static final Pattern NUMBER = Pattern.compile(
            "(?<before>[$€£¥￥]\\s?)?" + "(?<digits>\\d+(?:[.,:/-]\\d+)*)" + "\\s*-?(?<after>" + Units.PATTERN + ")?");
    private static final Pattern NUMBER_WORD = Pattern.compile(
            "(?i)\\b(?<word>" + NumberWords.ENGLISH_PATTERN + ")[\\s-]+(?:(?:business|working|full)\\s+)?(?<after>"
                    + Units.PATTERN + ")|(?<han>" + NumberWords.CHINESE_PATTERN + ")\\s*(?<unit>"
                    + Units.PATTERN + ")");
    private static final Pattern DAY_OR_MONTH =
            Pattern.compile("(?i)\\b(?:(?<day>mon|tues|wednes|thurs|fri|satur|sun)days?"
                    + "|(?<month>january|february|april|june|july|august|september|october|november|december))\\b"
                    + "|(?:周|星期|礼拜)(?<han>[一二三四五六日天])");
    private static final List<String> DAYS = List.of("mon", "tues", "wednes", "thurs", "fri", "satur", "sun");
    private static final String CHINESE_DAYS = "一二三四五六日";

    private Facts() {}

    static Set<Fact> in(String text) {
        Set<Fact> facts = new LinkedHashSet<>();
        NUMBER.matcher(text).results().map(Facts::number).forEach(facts::add);
        NUMBER_WORD.matcher(text).results().map(Facts::numberWord).forEach(facts::add);
        Matcher days = DAY_OR_MONTH.matcher(text);
        while (days.find()) {
            facts.add(dayOrMonth(days.toMatchResult()));
        }
        return facts;
    }

    private static Fact number(MatchResult match) {
        String unit = match.group("before") != null ? match.group("before") : match.group("after");
        return new Fact(plain(match.group("digits")), Units.of(unit));
    }

    private static Fact numberWord(MatchResult match) {
        return match.group("word") != null
                ? new Fact(NumberWords.english(match.group("word")), Units.of(match.group("after")))
                : new Fact(NumberWords.chinese(match.group("han")), Units.of(match.group("unit")));
    }

    private static Fact dayOrMonth(MatchResult match) {
        if (match.group("month") != null) {
            return new Fact(match.group("month").toLowerCase(Locale.ROOT), "");
        }
        int day = match.group("day") != null
                ? DAYS.indexOf(match.group("day").toLowerCase(Locale.ROOT))
                : CHINESE_DAYS.indexOf(match.group("han").replace('天', '日'));
        return new Fact("weekday " + (day + 1), "");
    }

    /** 1,000 is 1000 and 5.00 is 5; times, ranges and dates stay as they are. */
    private static String plain(String digits) {
        String joined = digits.matches("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?") ? digits.replace(",", "") : digits;
        return joined.matches("\\d+(?:\\.\\d+)?")
                ? new BigDecimal(joined).stripTrailingZeros().toPlainString()
                : joined;
    }
}

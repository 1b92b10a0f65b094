package io.parley.generation.domain.gate;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What numbers count, in English and Chinese, with one word for each. */
final class Units {

    /** Longer spellings first: the first that fits is taken. */
    static final String PATTERN =
            "%|％|percent\\b|per\\s?cent\\b|minutes?\\b|mins?\\b|hours?\\b|hrs?\\b|days?\\b|weeks?\\b"
                    + "|months?\\b|years?\\b|dollars?\\b|usd\\b|euros?\\b|eur\\b|pounds?\\b|gbp\\b|yuan\\b|rmb\\b|cny\\b"
                    + "|kg\\b|kilograms?\\b|grams?\\b|g\\b|ml\\b|am\\b|pm\\b|a\\.m\\.|p\\.m\\."
                    + "|分钟|个?小时|天|日|周|个?星期|个月|月|年|元|块|美元|折|克|公斤|毫升|点";

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("%", "%"),
            Map.entry("％", "%"),
            Map.entry("percent", "%"),
            Map.entry("minute", "minutes"),
            Map.entry("min", "minutes"),
            Map.entry("分钟", "minutes"),
            Map.entry("hour", "hours"),
            Map.entry("hr", "hours"),
            Map.entry("小时", "hours"),
            Map.entry("个小时", "hours"),
            Map.entry("day", "days"),
            Map.entry("天", "days"),
            Map.entry("week", "weeks"),
            Map.entry("周", "weeks"),
            Map.entry("星期", "weeks"),
            Map.entry("个星期", "weeks"),
            Map.entry("month", "months"),
            Map.entry("个月", "months"),
            Map.entry("year", "years"),
            Map.entry("年", "years"),
            Map.entry("$", "dollars"),
            Map.entry("dollar", "dollars"),
            Map.entry("usd", "dollars"),
            Map.entry("美元", "dollars"),
            Map.entry("€", "euros"),
            Map.entry("euro", "euros"),
            Map.entry("eur", "euros"),
            Map.entry("£", "pounds"),
            Map.entry("pound", "pounds"),
            Map.entry("gbp", "pounds"),
            Map.entry("¥", "yuan"),
            Map.entry("￥", "yuan"),
            Map.entry("yuan", "yuan"),
            Map.entry("rmb", "yuan"),
            Map.entry("cny", "yuan"),
            Map.entry("元", "yuan"),
            Map.entry("块", "yuan"),
            Map.entry("kilogram", "kg"),
            Map.entry("公斤", "kg"),
            Map.entry("gram", "g"),
            Map.entry("克", "g"),
            Map.entry("毫升", "ml"));

    private Units() {}

    /** One word for the unit, empty for none. */
    static String of(@Nullable String spelling) {
        if (spelling == null) {
            return "";
        }
        String unit = spelling.toLowerCase(Locale.ROOT).replaceAll("[\\s.]", "");
        String known = WORDS.get(unit);
        if (known != null) {
            return known;
        }
        String singular = unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
        return WORDS.getOrDefault(singular, unit);
    }
}

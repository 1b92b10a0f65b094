package io.parley.generation.domain.text;

import io.parley.contract.Item;
import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The language of a text, by what the platform says or else by its script. Latin script counts as English: telling
 * English from French is left to platforms that say it.
 */
public final class Languages {

    /** A text without letters. */
    public static final String UNDETERMINED = "und";

    /** A language that this class has no name for. */
    private static final String UNCODED = "mis";

    private static final Map<UnicodeScript, String> BY_SCRIPT = new EnumMap<>(Map.of(
            UnicodeScript.HAN, "zh",
            UnicodeScript.LATIN, "en",
            UnicodeScript.HANGUL, "ko",
            UnicodeScript.CYRILLIC, "ru",
            UnicodeScript.ARABIC, "ar",
            UnicodeScript.HEBREW, "he",
            UnicodeScript.THAI, "th",
            UnicodeScript.GREEK, "el",
            UnicodeScript.DEVANAGARI, "hi"));

    /** A Han character says as much as several Latin letters: "iPhone 很好用" is Chinese. */
    private static final int LETTERS_PER_HAN = 4;

    private Languages() {}

    /** Primary subtag (BCP 47) of the item's language. */
    public static String of(Item item) {
        return item.language() != null ? primary(item.language()) : ofText(item.text());
    }

    /** Primary subtag of the text's language, {@code und} without letters. */
    public static String ofText(@Nullable String text) {
        if (text == null) {
            return UNDETERMINED;
        }
        Map<UnicodeScript, Integer> weights = new EnumMap<>(UnicodeScript.class);
        text.codePoints().filter(Character::isLetter).forEach(letter -> {
            UnicodeScript script = UnicodeScript.of(letter);
            weights.merge(script, script == UnicodeScript.HAN ? LETTERS_PER_HAN : 1, Integer::sum);
        });
        if (weights.containsKey(UnicodeScript.HIRAGANA) || weights.containsKey(UnicodeScript.KATAKANA)) {
            return "ja";
        }
        return weights.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(heaviest -> BY_SCRIPT.getOrDefault(heaviest.getKey(), UNCODED))
                .orElse(UNDETERMINED);
    }

    /** {@code en} of {@code en-GB}. */
    public static String primary(String tag) {
        int end = 0;
        while (end < tag.length() && Character.isLetter(tag.charAt(end))) {
            end++;
        }
        return tag.substring(0, end).toLowerCase(Locale.ROOT);
    }
}

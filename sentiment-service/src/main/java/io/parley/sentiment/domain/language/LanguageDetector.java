package io.parley.sentiment.domain.language;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells English and Chinese from everything else: by script, and among Latin letters by common words. What is in doubt
 * is English only where nothing speaks for another language.
 */
public final class LanguageDetector {

    /** A Chinese character says as much as about three Latin letters. */
    private static final int HAN_WEIGHT = 3;

    /** Kana this rare in a Chinese text are decoration. */
    private static final int HAN_PER_KANA = 6;

    private final LatinWords words = LatinWords.bundled();

    /**
     * The language of a text.
     *
     * @param said what the platform says, BCP 47; it counts as much as two common words, since platforms guess, too
     */
    public Language detect(String text, @Nullable String said) {
        Letters letters = Letters.of(text);
        if (letters.none()) {
            return Language.NONE;
        }
        int chinese = HAN_WEIGHT * letters.han();
        boolean japanese = letters.kana() > 1 && letters.kana() * HAN_PER_KANA > letters.han();
        if (letters.other() + 2 * letters.kana() > Math.max(chinese, letters.latin()) || japanese) {
            return Language.UNSUPPORTED;
        }
        if (chinese >= letters.latin()) {
            return "ja".equals(primary(said)) && letters.kana() > 0 ? Language.UNSUPPORTED : Language.CHINESE;
        }
        return new LatinEvidence(words).of(text).english(primary(said)) ? Language.ENGLISH : Language.UNSUPPORTED;
    }

    /** {@code en} of {@code en-GB}; empty where the platform does not know. */
    private static String primary(@Nullable String said) {
        if (said == null || said.isBlank()) {
            return "";
        }
        String tag = said.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return tag.equals("und") ? "" : tag;
    }
}

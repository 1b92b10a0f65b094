package io.parley.sentiment.domain.insight;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An aspect by the name under which it is counted.
 *
 * @param listed whether it is the brand's own word
 */
record AspectName(String text, boolean listed) {

    /** A name this long is a sentence. */
    private static final int CHARS_MAX = 40;

    /** The brand's word where it lists one, else the model's in lower case; null where that is no name. */
    static @Nullable AspectName of(String claimed, List<String> listed) {
        String name = claimed.strip().replaceAll("\\s+", " ");
        for (String word : listed) {
            if (word.equalsIgnoreCase(name)) {
                return new AspectName(word, true);
            }
        }
        boolean readable = name.codePoints().anyMatch(Character::isLetterOrDigit)
                && name.codePoints().noneMatch(AspectName::isInvisible);
        return readable && name.length() <= CHARS_MAX ? new AspectName(name.toLowerCase(Locale.ROOT), false) : null;
    }

    private static boolean isInvisible(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
    }
}

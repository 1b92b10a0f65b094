package io.parley.generation.domain.text;

/** Cuts texts to a length without cutting a character in two. */
public final class Cut {

    private Cut() {}

    /** The first {@code charsMax} UTF-16 units of the text, one less where that would split a character. */
    public static String to(String text, int charsMax) {
        if (text.length() <= charsMax) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(charsMax - 1)) ? charsMax - 1 : charsMax;
        return text.substring(0, end);
    }
}

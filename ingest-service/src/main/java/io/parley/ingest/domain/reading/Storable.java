package io.parley.ingest.domain.reading;

/** Text without the characters that no store below can keep: NUL is refused by PostgreSQL, a lone surrogate by UTF-8. */
final class Storable {

    private static final char REPLACEMENT = '\uFFFD';

    private Storable() {}

    /** The text with U+FFFD in the place of each of them. */
    static String text(String text) {
        if (clean(text)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            if (unstorable(text, i)) {
                clean.setCharAt(i, REPLACEMENT);
            }
        }
        return clean.toString();
    }

    private static boolean clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (unstorable(text, i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean unstorable(String text, int i) {
        char unit = text.charAt(i);
        if (Character.isHighSurrogate(unit)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(unit)) {
            return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
        }
        return unit == 0;
    }
}

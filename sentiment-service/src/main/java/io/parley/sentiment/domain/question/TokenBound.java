package io.parley.sentiment.domain.question;

/**
 * The most tokens that a text takes in a prompt, where it stands as a JSON string. Tokenizers of this kind of model fall
 * back to bytes, so what they do not know costs as many tokens as bytes; Latin and Chinese text costs at most a token a
 * character, mostly much less.
 */
public final class TokenBound {

    private TokenBound() {}

    /** The bound for a whole text. */
    public static int of(String text) {
        int tokens = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            tokens += of(text.codePointAt(at));
        }
        return tokens;
    }

    /** The longest beginning of a text whose bound is at most {@code tokensMax}, in whole characters. */
    public static String head(String text, int tokensMax) {
        int tokens = 0;
        int end = 0;
        while (end < text.length()) {
            int character = text.codePointAt(end);
            tokens += of(character);
            if (tokens > tokensMax) {
                return text.substring(0, end);
            }
            end += Character.charCount(character);
        }
        return text;
    }

    private static int of(int character) {
        if (character < ' ') {
            // Written with a backslash and a letter, or as \\u and four digits.
            return character == '\n' || character == '\t' || character == '\r' ? 2 : 6;
        }
        if (character < 0x80) {
            return character == '"' || character == '\\' ? 2 : 1;
        }
        if (character < 0x800) {
            return 2;
        }
        return Character.isSupplementaryCodePoint(character) ? 4 : inChineseText(character) ? 1 : 3;
    }

    /** Ideographs, and the punctuation and full-width letters between them. */
    private static boolean inChineseText(int character) {
        return Character.isIdeographic(character)
                || (character >= 0x3000 && character <= 0x303F)
                || (character >= 0xFF00 && character <= 0xFFEF);
    }
}

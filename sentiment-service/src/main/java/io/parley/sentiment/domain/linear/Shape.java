package io.parley.sentiment.domain.linear;

import io.parley.sentiment.domain.language.Script;
import java.util.Arrays;

/**
 * A text in the one spelling that features are made of: lower case, single spaces, a drawn-out letter twice at most,
 * digits as 0, links and names as one sign each, tags cut at their capitals; and where its pieces stand in it.
 */
final class Shape {

    /** Stands for a link, which says little and is never the same twice. */
    static final char LINK = '~';

    /** Stands for a name. */
    static final char NAME = '@';

    private static final int FIRST_WIDE = 0xFF01;
    private static final int LAST_WIDE = 0xFF5E;
    private static final int WIDE_OFFSET = 0xFEE0;
    private static final int VARIATION_SELECTOR = 0xFE0F;
    private static final int JOINER = 0x200D;
    private static final int FIRST_SKIN_TONE = 0x1F3FB;
    private static final int LAST_SKIN_TONE = 0x1F3FF;
    private static final int CAPITALS_MIN = 3;

    private final char[] text;
    private char[] chars;
    private int length;
    private int[] starts;
    private int[] ends;
    private boolean[] words;
    private int pieces;
    private int at;
    private int shouted;
    private int drawnOut;

    private Shape(String text) {
        this.text = text.toCharArray();
        chars = new char[this.text.length + 16];
        starts = new int[this.text.length + 4];
        ends = new int[starts.length];
        words = new boolean[starts.length];
    }

    static Shape of(String text) {
        Shape shape = new Shape(text);
        shape.put(' ');
        while (shape.at < shape.text.length) {
            shape.next();
        }
        shape.space();
        return shape;
    }

    /** The spelling; the first and the last character are spaces. */
    char[] chars() {
        return chars;
    }

    /** How many of {@link #chars} count. */
    int length() {
        return length;
    }

    int pieces() {
        return pieces;
    }

    int start(int piece) {
        return starts[piece];
    }

    int end(int piece) {
        return ends[piece];
    }

    /** Whether the piece is a word, a number or one Chinese character, not a sign or punctuation. */
    boolean isWord(int piece) {
        return words[piece];
    }

    /** Words in capitals. */
    int shouted() {
        return shouted;
    }

    /** Words with a letter three or more times in a row. */
    int drawnOut() {
        return drawnOut;
    }

    private void next() {
        char now = plain(text[at]);
        if (Character.isWhitespace(now)) {
            space();
            at++;
        } else if (now == '@') {
            skipName();
            sign(NAME);
        } else if (startsLink()) {
            skipLink();
            sign(LINK);
        } else if (Script.isHan(now)) {
            begin(true);
            put(now);
            end();
            at++;
        } else if (isWordPart(now)) {
            word(at > 0 && plain(text[at - 1]) == '#');
        } else if (Character.isHighSurrogate(now) && at + 1 < text.length) {
            pair(Character.toCodePoint(now, text[at + 1]));
        } else if (now == VARIATION_SELECTOR || now == JOINER) {
            at++;
        } else {
            punctuation();
        }
    }

    private void word(boolean tag) {
        begin(true);
        int letters = 0;
        int capitals = 0;
        boolean drawn = false;
        char before = ' ';
        for (; at < text.length; at++) {
            char now = plain(text[at]);
            if (!isWordPart(now) || Script.isHan(now)) {
                break;
            }
            boolean capital = Character.isUpperCase(now);
            letters += Character.isLetter(now) ? 1 : 0;
            capitals += capital ? 1 : 0;
            if (tag && capital && Character.isLowerCase(before)) {
                end();
                space();
                begin(true);
            }
            before = now;
            char small = Character.isDigit(now) ? '0' : Character.toLowerCase(now);
            if (small != '0' && isThird(small)) {
                drawn = true;
            } else {
                put(small);
            }
        }
        end();
        shouted += letters >= CAPITALS_MIN && capitals == letters ? 1 : 0;
        drawnOut += drawn ? 1 : 0;
    }

    private void pair(int codePoint) {
        if (codePoint < FIRST_SKIN_TONE || codePoint > LAST_SKIN_TONE) {
            begin(false);
            put(text[at]);
            put(text[at + 1]);
            end();
        }
        at += 2;
    }

    private void punctuation() {
        begin(false);
        do {
            char now = plain(text[at]);
            if (!isThird(now)) {
                put(now);
            }
            at++;
        } while (at < text.length && continuesPunctuation(plain(text[at])));
        end();
    }

    private static boolean continuesPunctuation(char now) {
        return !Character.isWhitespace(now)
                && !isWordPart(now)
                && !Character.isSurrogate(now)
                && now != '@'
                && now != '#'
                && now != VARIATION_SELECTOR;
    }

    private boolean startsLink() {
        return (at == 0 || !isWordPart(text[at - 1]) || Script.isHan(text[at - 1]))
                && (starts("http") || starts("www."));
    }

    private boolean starts(String word) {
        if (text.length - at < word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (Character.toLowerCase(text[at + i]) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private void skipName() {
        at++;
        while (at < text.length && text[at] < 0x80 && isWordPart(text[at])) {
            at++;
        }
    }

    /** A link goes on up to a space or a Chinese character, which writers put right behind it. */
    private void skipLink() {
        while (at < text.length && text[at] > ' ' && text[at] < 0x80) {
            at++;
        }
    }

    private void sign(char sign) {
        begin(false);
        put(sign);
        end();
    }

    private static boolean isWordPart(char now) {
        return Character.isLetterOrDigit(now) || now == '\'' || now == '_';
    }

    /** Wide forms and curly quotes as what they are on an English keyboard. */
    private static char plain(char now) {
        if (now < 0x80) {
            return now;
        }
        if (now >= FIRST_WIDE && now <= LAST_WIDE) {
            return (char) (now - WIDE_OFFSET);
        }
        return switch (now) {
            case '\u2018', '\u2019' -> '\'';
            case '\u201C', '\u201D' -> '"';
            case '\u3002' -> '.';
            case '\u3000', '\u00A0' -> ' ';
            default -> now;
        };
    }

    private boolean isThird(char now) {
        return length - starts[pieces] >= 2 && chars[length - 1] == now && chars[length - 2] == now;
    }

    private void begin(boolean word) {
        if (pieces + 1 >= starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
            ends = Arrays.copyOf(ends, starts.length);
            words = Arrays.copyOf(words, starts.length);
        }
        starts[pieces] = length;
        words[pieces] = word;
    }

    private void end() {
        if (length > starts[pieces]) {
            ends[pieces++] = length;
        }
    }

    private void space() {
        if (chars[length - 1] != ' ') {
            put(' ');
        }
    }

    private void put(char now) {
        if (length == chars.length) {
            chars = Arrays.copyOf(chars, length * 2);
        }
        chars[length++] = now;
    }
}

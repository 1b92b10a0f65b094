package io.parley.sentiment.domain.language;

/** Scripts by the ranges of Unicode that count here; a look-up per character would be the slowest part of reading. */
public final class Script {

    private Script() {}

    /** Whether it is a Chinese character of the basic plane. */
    public static boolean isHan(int letter) {
        return (letter >= 0x4E00 && letter <= 0x9FFF)
                || (letter >= 0x3400 && letter <= 0x4DBF)
                || (letter >= 0xF900 && letter <= 0xFAFF)
                || letter == 0x3007;
    }
}

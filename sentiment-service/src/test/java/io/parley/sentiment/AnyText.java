package io.parley.sentiment;

import java.util.Random;
import java.util.stream.Stream;

/** Texts that nobody wrote: any code point, and what trips readers of text, in any order. The same seed, the same texts. */
public final class AnyText {

    private static final String[] AWKWARD = {
        "\uD83D",
        "\uDE00",
        "👍🏽",
        "👩‍👩‍👧‍👦",
        "🏳️‍🌈",
        "🇳🇴",
        "❤️",
        ":-(",
        "\u200D",
        "\u202E",
        "\uFEFF",
        "\u0301".repeat(30),
        "@",
        "#",
        "http",
        "www.",
        "'",
        "’",
        "！",
        "\u0000",
        "\u0085",
        "\n",
        "好",
        "不好",
        "ß",
        "İ",
        "ﷺ",
        "שלום",
        "مرحبا",
        "e\u0301",
        "a".repeat(50),
        "!".repeat(50),
        "n't",
        "not ",
        "so good",
        "\u3007",
        "𠀀",
        "\uFFFF"
    };

    /** One of these, again and again, is where reading could take long. */
    public static final String[] REPEATED = {
        "a",
        "@",
        "#A",
        "不",
        "not ",
        "!",
        "\uD83D",
        "\u0301",
        "http",
        "'",
        "ab@",
        "aB#",
        "好a",
        "never again ",
        ":-(",
        "👍🏽"
    };

    private AnyText() {}

    /** So many of them; most are short, a few are as long as platforms allow and longer. */
    public static Stream<String> texts(int count, long seed) {
        Random random = new Random(seed);
        return Stream.generate(() -> text(random, random.nextInt(500) == 0 ? 3_000 : random.nextInt(25)))
                .limit(count);
    }

    private static String text(Random random, int parts) {
        StringBuilder text = new StringBuilder();
        for (int part = 0; part < parts; part++) {
            text.append(
                    random.nextInt(3) == 0
                            ? AWKWARD[random.nextInt(AWKWARD.length)]
                            : Character.toString(random.nextInt(random.nextBoolean() ? 0x250 : 0x110000)));
        }
        return text.toString();
    }
}

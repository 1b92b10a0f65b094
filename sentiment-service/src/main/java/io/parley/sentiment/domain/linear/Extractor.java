package io.parley.sentiment.domain.linear;

import io.parley.sentiment.domain.language.Language;
import io.parley.sentiment.domain.lexicon.Reading;

/** Turns a text into features: words and runs of characters, as the language needs them. */
public final class Extractor {

    /** Characters that are read; what an author feels is said by then. */
    private static final int TEXT_CHARS_MAX = 4_000;

    /** FNV-1a, 32 bit: quick, and good enough under a finaliser. */
    private static final int FNV_START = 0x811C9DC5;

    private static final int FNV_PRIME = 0x01000193;

    private static final int WORD = 0x1F3A5C01;
    private static final int PAIR = 0x2B7E1502;
    private static final int NEGATED = 0x3D918403;
    private static final int SHOUTED = 0x4C6A2F04;
    private static final int DRAWN_OUT = 0x5E0B7A05;
    private static final int PRAISE = 0x60D41C06;
    private static final int BLAME = 0x71F53E07;
    private static final int BALANCE = 0x82A96D08;
    private static final int TONE = 0x93C07B09;
    private static final int ALWAYS = 0xA4D1E20A;
    private static final int SIGNAL = 0xB5E2F30B;

    private static final int COUNTED_MAX = 3;
    private static final int WEIGHT_MAX = 8;
    private static final int BALANCE_MAX = 6;
    private static final int NEGATION_REACH = 4;

    private Extractor() {}

    /** As much of a text as is read, by whoever reads it. */
    public static String head(String text) {
        return text.length() <= TEXT_CHARS_MAX ? text : text.substring(0, TEXT_CHARS_MAX);
    }

    /** The features of a text; {@code reading} is what the word list finds in it. */
    public static Features of(String text, Language language, Reading reading) {
        Shape shape = Shape.of(text);
        HashSink words = new HashSink();
        HashSink grams = new HashSink();
        if (language == Language.CHINESE) {
            // Where no spaces are, words are runs of characters.
            grams(shape, 1, 3, false, grams);
        } else {
            grams(shape, 2, 5, true, grams);
            words(shape, words);
            for (int signal : reading.signals()) {
                words.add(signal ^ SIGNAL);
            }
        }
        return new Features(
                words.toArray(), grams.toArray(), marks(shape, reading).toArray());
    }

    private static void words(Shape shape, HashSink words) {
        int before = PAIR;
        int negatedFor = 0;
        for (int piece = 0; piece < shape.pieces(); piece++) {
            int hash = hash(shape, piece);
            words.add(hash ^ WORD);
            words.add(before * FNV_PRIME + hash ^ PAIR);
            if (!shape.isWord(piece)) {
                negatedFor = 0;
            } else if (Negations.contains(shape, piece)) {
                negatedFor = NEGATION_REACH;
            } else if (negatedFor > 0) {
                words.add(hash ^ NEGATED);
                negatedFor--;
            }
            before = hash;
        }
        words.add(before * FNV_PRIME ^ PAIR);
    }

    private static HashSink marks(Shape shape, Reading reading) {
        HashSink marks = new HashSink();
        marks.add(ALWAYS);
        marks.add(SHOUTED + Math.min(shape.shouted(), COUNTED_MAX));
        marks.add(DRAWN_OUT + Math.min(shape.drawnOut(), COUNTED_MAX));
        marks.add(PRAISE + (int) Math.min(reading.positive(), WEIGHT_MAX));
        marks.add(BLAME + (int) Math.min(reading.negative(), WEIGHT_MAX));
        marks.add(BALANCE + (int) Math.clamp(reading.positive() - reading.negative(), -BALANCE_MAX, BALANCE_MAX));
        marks.add(TONE
                + (reading.question() ? 1 : 0)
                + (reading.opinionLike() ? 2 : 0)
                + (reading.sarcastic() ? 4 : 0)
                + (reading.mixed() > 0 ? 8 : 0));
        return marks;
    }

    private static int hash(Shape shape, int piece) {
        int hash = FNV_START;
        for (int i = shape.start(piece); i < shape.end(piece); i++) {
            hash = (hash ^ shape.chars()[i]) * FNV_PRIME;
        }
        return hash;
    }

    /** Every run of {@code shortest} to {@code longest} characters, if wanted none that goes beyond a space. */
    private static void grams(Shape shape, int shortest, int longest, boolean withinWords, HashSink grams) {
        char[] chars = shape.chars();
        for (int start = 0; start < shape.length(); start++) {
            int hash = FNV_START;
            int end = Math.min(start + longest, shape.length());
            for (int i = start; i < end; i++) {
                hash = (hash ^ chars[i]) * FNV_PRIME;
                if (i - start + 1 >= shortest) {
                    grams.add(hash + i - start);
                }
                if (withinWords && i > start && chars[i] == ' ') {
                    break;
                }
            }
        }
    }
}

package io.parley.ingest.fuzz;

import java.util.function.Supplier;

/** A rule that must hold; AssertJ's own checks are too slow for some thousand inputs a second. */
final class Must {

    private Must() {}

    static void hold(boolean holds, Supplier<String> rule) {
        if (!holds) {
            throw new AssertionError(rule.get());
        }
    }

    /** No store below keeps a NUL, and UTF-8 has no lone surrogate. */
    static void beStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            boolean pair = Character.isHighSurrogate(unit)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            hold(unit != 0 && (pair || !Character.isSurrogate(unit)), () -> "unstorable text: " + text);
            i += pair ? 1 : 0;
        }
    }
}

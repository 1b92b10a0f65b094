package io.parley.localstack.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What people see: a line that is rewritten where there is a terminal, plain lines where there is none. */
final class Terminal {

    private static final int BAR_WIDTH = 28;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final boolean interactive =
            System.console() != null && System.console().isTerminal();
    private int liveLength;

    void line(String text) {
        endLive();
        out.println(text);
    }

    /** Rewrites the live line; without a terminal only the last one is printed. */
    void live(String text) {
        if (interactive) {
            out.print("\r" + text + " ".repeat(Math.max(0, liveLength - text.length())));
            out.flush();
        }
        liveLength = text.length();
    }

    /** Leaves the live line as it is. */
    void endLive() {
        if (liveLength > 0 && interactive) {
            out.println();
        }
        liveLength = 0;
    }

    boolean interactive() {
        return interactive;
    }

    /** A bar of blocks, {@code share} of a fixed width, 0..1. */
    static String bar(double share) {
        int filled = (int) Math.round(Math.clamp(share, 0, 1) * BAR_WIDTH);
        return "█".repeat(filled) + "░".repeat(BAR_WIDTH - filled);
    }

    /** Text on one line, cut to {@code width} characters. */
    static String cut(String text, int width) {
        String flat = text.replaceAll("\\s+", " ").strip();
        return flat.codePointCount(0, flat.length()) <= width
                ? flat
                : flat.substring(0, flat.offsetByCodePoints(0, width - 1)) + "…";
    }
}

package io.parley.trends.domain.window;

/**
 * How many items a theme is expected to have: an exponentially weighted moving average over the brand's closed windows,
 * the empty ones included.
 */
public final class Expectation {

    /** What the newest window weighs; a theme that stops is forgotten after some ten windows. */
    private static final double WEIGHT = 0.3;

    private static final double FORGOTTEN_BELOW = 0.05;

    private Expectation() {}

    /** What is left of an expectation after windows without the theme. */
    public static double faded(double expected, long windows) {
        // StrictMath gives the same bits on every machine; a replay on another one must not differ.
        return expected * StrictMath.pow(1 - WEIGHT, windows);
    }

    /** The expectation after one more window with {@code count} items. */
    public static double after(double expected, long count) {
        return (1 - WEIGHT) * expected + WEIGHT * count;
    }

    /** Whether so little is expected that it need not be remembered. */
    public static boolean forgotten(double expected) {
        return expected < FORGOTTEN_BELOW;
    }

    /** Above 1: more than expected. The ones keep a single mention of something new from looking like a burst. */
    public static double rise(long count, double expected) {
        return (count + 1) / (expected + 1);
    }
}

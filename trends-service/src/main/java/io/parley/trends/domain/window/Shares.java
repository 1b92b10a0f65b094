package io.parley.trends.domain.window;

/** Numbers as windows tell them: four decimals, the same on every machine. */
final class Shares {

    private static final double TEN_THOUSAND = 10_000.0;

    private Shares() {}

    /** {@code part / whole}, 0 when there is no whole. */
    static double of(long part, long whole) {
        return whole == 0 ? 0 : rounded((double) part / whole);
    }

    static double rounded(double number) {
        return Math.round(number * TEN_THOUSAND) / TEN_THOUSAND;
    }
}

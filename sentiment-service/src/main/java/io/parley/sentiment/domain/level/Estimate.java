package io.parley.sentiment.domain.level;

/**
 * A number that is not known for sure.
 *
 * @param value the likeliest
 * @param low lower end of the 95 % interval
 * @param high its upper end
 */
public record Estimate(double value, double low, double high) {

    /** Whether the interval is too wide to call this a level. */
    public boolean vague(double widthMax) {
        return high - low > widthMax;
    }
}

package io.parley.generation.domain.gate;

/**
 * A number with what it counts, a weekday or a month: something that is either in the brand's knowledge or invented.
 *
 * @param value digits in plain notation, or the name of the day or month
 * @param unit what it counts, one word per unit whatever the language; empty where nothing known stands beside it
 */
record Fact(String value, String unit) {

    /** Whether knowing {@code known} is enough to say this one. A number without a unit says less than one with it. */
    boolean followsFrom(Fact known) {
        return value.equals(known.value) && (unit.isEmpty() || unit.equals(known.unit));
    }

    @Override
    public String toString() {
        return unit.isEmpty() ? value : value + " " + unit;
    }
}

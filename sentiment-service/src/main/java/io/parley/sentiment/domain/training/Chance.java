package io.parley.sentiment.domain.training;

/** Seeded chance: the linear congruential generator of Knuth's MMIX, quick and the same everywhere. */
final class Chance {

    private static final long FACTOR = 6364136223846793005L;
    private static final long STEP = 1442695040888963407L;

    private long state;

    Chance(long seed) {
        state = seed * FACTOR + STEP;
    }

    /** 0 to 2^31 - 1. */
    int next() {
        state = state * FACTOR + STEP;
        return (int) (state >>> 33);
    }

    /** 0 to {@code bound} - 1. */
    int next(int bound) {
        return (int) ((long) next() * bound >>> 31);
    }

    void shuffle(int[] numbers) {
        for (int i = numbers.length - 1; i > 0; i--) {
            int other = next(i + 1);
            int held = numbers[i];
            numbers[i] = numbers[other];
            numbers[other] = held;
        }
    }
}

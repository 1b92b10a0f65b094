package io.parley.sentiment.domain.lexicon;

import java.util.Arrays;

/**
 * What stands around words of praise and blame, and how many there are, each as a hash. All words of a kind share one, so
 * that what is learned of "was great" holds for "was superb"; one use per text.
 */
final class Signals {

    private static final int FACTOR = 0x01000193;
    private static final int BEFORE = 0x2F6E2B01;
    private static final int AFTER = 0x51ED2702;
    private static final int COUNT = 0x6B43A903;
    private static final int NEGATED = 8;
    private static final int COUNTED_MAX = 3;

    /** So many may have been added by one unit. */
    private static final int PER_UNIT = 3;

    private final int[] counts = new int[2 * NEGATED];
    private int[] hashes = new int[16];
    private int length;
    private int before;
    private int kindBefore = -1;

    /** Takes the next unit; {@code weight} is 0 where it is neither praise nor blame. */
    void take(String unit, double weight, boolean negated) {
        int kind = weight == 0 ? -1 : (int) weight + 3 + (negated ? NEGATED : 0);
        if (length + PER_UNIT > hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * hashes.length);
        }
        if (kindBefore >= 0) {
            hashes[length++] = AFTER ^ kindBefore * FACTOR + (kind < 0 ? unit.hashCode() : kind);
        }
        if (kind >= 0) {
            counts[kind] = Math.min(counts[kind] + 1, COUNTED_MAX);
            hashes[length++] = BEFORE ^ before * FACTOR + kind;
            hashes[length++] = COUNT ^ kind * FACTOR + counts[kind];
        }
        kindBefore = kind;
        before = unit.hashCode();
    }

    int[] toArray() {
        return Arrays.copyOf(hashes, length);
    }
}

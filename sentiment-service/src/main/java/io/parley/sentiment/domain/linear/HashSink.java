package io.parley.sentiment.domain.linear;

import java.util.Arrays;

/** Takes hashes and keeps each once. */
final class HashSink {

    private int[] table = new int[256];
    private int[] kept = new int[128];
    private int count;

    void add(int hash) {
        int mixed = mix(hash);
        // 0 marks a free place.
        int value = mixed == 0 ? 1 : mixed;
        int mask = table.length - 1;
        int place = value & mask;
        while (table[place] != 0) {
            if (table[place] == value) {
                return;
            }
            place = (place + 1) & mask;
        }
        table[place] = value;
        keep(value);
    }

    int[] toArray() {
        return Arrays.copyOf(kept, count);
    }

    private void keep(int value) {
        kept[count++] = value;
        if (count == kept.length) {
            kept = Arrays.copyOf(kept, count * 2);
            table = new int[table.length * 2];
            int mask = table.length - 1;
            for (int i = 0; i < count; i++) {
                int place = kept[i] & mask;
                while (table[place] != 0) {
                    place = (place + 1) & mask;
                }
                table[place] = kept[i];
            }
        }
    }

    /** The finaliser of MurmurHash3 (Austin Appleby, public domain): every bit of the hash counts in every bit of it. */
    private static int mix(int hash) {
        int h = hash;
        h ^= h >>> 16;
        h *= 0x85ebca6b;
        h ^= h >>> 13;
        h *= 0xc2b2ae35;
        h ^= h >>> 16;
        return h;
    }
}

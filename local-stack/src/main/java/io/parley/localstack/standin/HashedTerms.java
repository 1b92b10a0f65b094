package io.parley.localstack.standin;

import java.util.List;

/** A text as a vector: each term adds or takes one in the dimension that its hash names; length one in the end. */
final class HashedTerms {

    static final int DIMENSIONS = 64;

    private HashedTerms() {}

    /** The same text has the same vector everywhere; texts that share terms are near each other. */
    static double[] vector(String text) {
        double[] vector = new double[DIMENSIONS];
        List<String> terms = Terms.in(text);
        for (String term : terms) {
            int hash = spread(term.hashCode());
            vector[hash & (DIMENSIONS - 1)] += hash < 0 ? -1 : 1;
        }
        double length = length(vector);
        if (length == 0) {
            vector[0] = 1; // no terms, or terms that cancel each other out: still a unit vector
            return vector;
        }
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] /= length;
        }
        return vector;
    }

    /** String hashes of similar words differ in few bits; this carries them into all (the finaliser of MurmurHash3). */
    private static int spread(int hash) {
        int mixed = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
        return mixed ^ (mixed >>> 16);
    }

    private static double length(double[] vector) {
        double squares = 0;
        for (double value : vector) {
            squares += value * value;
        }
        return Math.sqrt(squares);
    }
}

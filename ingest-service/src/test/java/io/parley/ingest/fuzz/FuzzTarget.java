package io.parley.ingest.fuzz;

/** One thing that takes input from outside, and what must hold for it. */
@FunctionalInterface
interface FuzzTarget {

    /** Throws where it does not hold for that input. */
    void run(byte[] input);
}

package io.parley.generation.inbound.stream;

/** What became of a record that was taken from a topic. */
sealed interface Taken {

    /** It did what the stage is there for. */
    record Worked() implements Taken {}

    /** It needed nothing; {@code reason} is one of few fixed words. */
    record Skipped(String reason) implements Taken {}

    /** It could not be processed and lies on the dead-letter topic. */
    record Dead(String reason) implements Taken {}
}

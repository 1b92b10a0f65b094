package io.parley.ingest.fuzz;

import org.jspecify.annotations.Nullable;

/** Where Jazzer comes in: {@code ./parley fuzz} starts it once per target, in a JVM of its own. */
public final class Fuzz {

    private static @Nullable FuzzTarget target;

    private Fuzz() {}

    /** Called once, with the name of the target. */
    public static void fuzzerInitialize(String[] arguments) {
        target = FuzzTargets.named(arguments[0]);
    }

    /** Called for every input; what it throws is a finding. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (target != null) {
            target.run(input);
        }
    }
}

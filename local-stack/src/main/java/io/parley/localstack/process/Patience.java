package io.parley.localstack.process;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for something that another process does. */
public final class Patience {

    private static final long LOOK_EVERY_NANOS = Duration.ofMillis(100).toNanos();

    private Patience() {}

    /**
     * Returns as soon as {@code condition} holds.
     *
     * @param what the condition in words, for the error
     * @throws IllegalStateException when it does not hold within {@code limit}
     */
    public static void until(Duration limit, String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("waited " + limit.toSeconds() + " s in vain: " + what);
            }
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
            if (Thread.interrupted()) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting: " + what);
            }
        }
    }
}

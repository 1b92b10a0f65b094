package io.parley.ingest.outbound;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Stores for somebody who has time: while the broker is away it tries again, but not for ever. */
public final class PatientInbox {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Duration patience;
    private final Runnable onWait;

    /**
     * @param patience how long one delivery is tried
     * @param onWait told once for each delivery that has to wait
     */
    public PatientInbox(Duration patience, Runnable onWait) {
        this.patience = patience;
        this.onWait = onWait;
    }

    /** Whether it is stored now. */
    public boolean store(Supplier<InboxPublisher.Outcome> attempt) {
        long deadline = System.nanoTime() + patience.toNanos();
        boolean waited = false;
        while (true) {
            switch (attempt.get()) {
                case InboxPublisher.Stored() -> {
                    return true;
                }
                case InboxPublisher.Unavailable(String reason) -> {
                    if (System.nanoTime() > deadline || !pause()) {
                        return false;
                    }
                    if (!waited) {
                        onWait.run();
                        waited = true;
                    }
                }
            }
        }
    }

    private static boolean pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

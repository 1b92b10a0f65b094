package io.parley.ingest.inbound.bluesky;

import io.parley.ingest.IngestConfig;
import io.parley.ingest.inbound.stream.Backoff;
import io.parley.ingest.outbound.StreamClient;
import io.parley.ingest.outbound.StreamSocket;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads one connection's stream until it is stopped, and opens it anew whenever it ends. */
final class StreamRun {

    private static final Logger LOG = Logger.getLogger(StreamRun.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final String connection;
    private final StreamIntake intake;
    private final StreamClient client;
    private final IngestConfig.Stream limits;
    private final StreamMeters meters;
    private final Backoff backoff;
    private final Thread thread;

    private volatile boolean stopped;
    private volatile @Nullable StreamSocket socket;

    /** How often the stream ended without a frame. */
    private int failures;

    StreamRun(
            String connection,
            StreamIntake intake,
            StreamClient client,
            IngestConfig.Stream limits,
            StreamMeters meters) {
        this.connection = connection;
        this.intake = intake;
        this.client = client;
        this.limits = limits;
        this.meters = meters;
        this.backoff = new Backoff(limits.waitMin(), limits.waitMax());
        this.thread = Thread.ofVirtual().name("stream-" + connection).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Closes the socket at once; a batch that is being stored is given up. */
    void stop() {
        stopped = true;
        thread.interrupt();
        StreamSocket open = socket;
        if (open != null) {
            open.close();
        }
    }

    private void run() {
        try {
            while (!stopped) {
                readUntilItEnds();
                Thread.sleep(pause());
            }
        } catch (InterruptedException e) {
            LOG.debugf("stopped connection=%s", connection);
        }
    }

    private void readUntilItEnds() throws InterruptedException {
        try (StreamSocket open = client.open(intake.address())) {
            socket = open;
            while (!stopped) {
                List<String> frames = open.take(LOOK_EVERY);
                meters.oversized(open.oversized());
                if (frames.isEmpty()) {
                    open.watch(limits.silenceMax());
                } else {
                    intake.take(frames);
                    failures = 0;
                }
                intake.recordWhenDue();
            }
        } catch (IOException e) {
            meters.ended(connection);
            LOG.infof("stream ended connection=%s reason=%s", connection, e.getMessage());
        } catch (RuntimeException e) {
            // Nobody else would notice that this thread is gone; what was not stored comes once more.
            meters.ended(connection);
            LOG.warnf(e, "stream failed connection=%s", connection);
        }
    }

    /** By chance somewhat shorter, so that not all come back at once to a server that was away. */
    private Duration pause() {
        Duration longest = backoff.after(failures++);
        return longest.multipliedBy(ThreadLocalRandom.current().nextInt(50, 101))
                .dividedBy(100);
    }
}

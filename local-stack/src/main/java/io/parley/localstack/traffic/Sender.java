package io.parley.localstack.traffic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Sends many deliveries, several at once, at a steady rate, and keeps count of how they fared. */
public final class Sender {

    private static final int AT_ONCE = 16;
    private static final int TRIES = 6;
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
    private static final int FAILURES_KEPT = 5;
    private static final long LATENCY_MAX_MICROS = Duration.ofMinutes(1).toNanos() / 1000;

    private final DoorClient doors;
    private final double ratePerSecond;

    /** @param ratePerSecond deliveries a second; 0: as fast as they are answered */
    public Sender(DoorClient doors, double ratePerSecond) {
        this.doors = doors;
        this.ratePerSecond = ratePerSecond;
    }

    /**
     * How it went.
     *
     * @param latencyMicros of the answered deliveries
     * @param failures a few of the refusals, for a person
     */
    public record Report(int accepted, int rejected, int repeated, Histogram latencyMicros, List<String> failures) {}

    /**
     * Sends them all. Deliveries that could not be stored are repeated a few times, as platforms do.
     *
     * @param progress told how many are done
     */
    public Report send(List<Delivery> deliveries, IntConsumer progress) {
        Histogram latency = new ConcurrentHistogram(LATENCY_MAX_MICROS, 3);
        AtomicInteger accepted = new AtomicInteger();
        AtomicInteger rejected = new AtomicInteger();
        AtomicInteger repeated = new AtomicInteger();
        List<String> failures = java.util.Collections.synchronizedList(new ArrayList<>());
        Semaphore atOnce = new Semaphore(AT_ONCE);
        long start = System.nanoTime();
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < deliveries.size(); i++) {
                Delivery delivery = deliveries.get(i);
                pace(start, i, delivery);
                atOnce.acquireUninterruptibly();
                workers.execute(() -> {
                    try {
                        DoorClient.Answer answer = sendOne(delivery, repeated);
                        latency.recordValue(
                                Math.min(LATENCY_MAX_MICROS, answer.took().toNanos() / 1000));
                        if (answer.accepted()) {
                            accepted.incrementAndGet();
                        } else {
                            rejected.incrementAndGet();
                            if (failures.size() < FAILURES_KEPT) {
                                failures.add(answer.status() + " " + answer.body());
                            }
                        }
                        progress.accept(accepted.get() + rejected.get());
                    } finally {
                        atOnce.release();
                    }
                });
            }
        }
        return new Report(accepted.get(), rejected.get(), repeated.get(), latency, List.copyOf(failures));
    }

    private DoorClient.Answer sendOne(Delivery delivery, AtomicInteger repeated) {
        DoorClient.Answer answer = doors.post(delivery);
        for (int tries = 1; tries < TRIES && answer.worthRepeating(); tries++) {
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            repeated.incrementAndGet();
            answer = doors.post(delivery);
        }
        return answer;
    }

    private void pace(long start, int index, Delivery delivery) {
        long byRate = ratePerSecond > 0 ? (long) (index / ratePerSecond * 1e9) : 0;
        long due = start + Math.max(byRate, delivery.due().toNanos());
        LockSupport.parkNanos(Math.max(0, due - System.nanoTime()));
    }
}

package io.parley.localstack.bench.ingest;

import io.parley.contract.Topic;
import io.parley.localstack.bench.SystemLoad;
import io.parley.localstack.watch.TopicScan;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/** A long steady load of which a part is sent again: what comes out is counted, and the heap must not grow. */
final class Soak {

    /** Three of ten deliveries repeat one that was sent before. */
    private static final int OF = 10;

    private static final int REPEATED = 3;

    private final BenchStack stack;
    private final LoadGenerator load;
    private final Duration duration;
    private final Consumer<String> out;

    Soak(BenchStack stack, LoadGenerator load, Duration duration, Consumer<String> out) {
        this.stack = stack;
        this.load = load;
        this.duration = duration;
        this.out = out;
    }

    void run(double perSecond) {
        out.accept(String.format(
                Locale.ROOT,
                "Soak: %d min at %.0f deliveries/s, 30 %% of them redeliveries",
                duration.toMinutes(),
                perSecond));
        LongFunction<byte[]> requests = withRepetitions(new Requests().generic());
        long sent = 0;
        long refused = 0;
        long before = comments();
        for (long minute = 1; minute <= Math.max(1, duration.toMinutes()); minute++) {
            long from = sent;
            LoadGenerator.Result result =
                    load.steady(Duration.ofMinutes(1), perSecond, number -> requests.apply(from + number));
            sent += result.micros().getTotalCount();
            refused += result.refused();
            out.accept(String.format(
                    Locale.ROOT,
                    "  minute %2d: p99 %.1f ms, heap in use after a collection %d MB, resident %d MB, state on disk %d MB, load %s",
                    minute,
                    result.micros().getValueAtPercentile(99) / 1000.0,
                    stack.heapAfterCollection() >> 20,
                    stack.ingestUse().residentBytes() >> 20,
                    stack.stateOnDisk() >> 20,
                    SystemLoad.now()));
        }
        stack.awaitCaughtUp();
        out.accept(String.format(
                Locale.ROOT,
                "  %d deliveries, %d refused; %d different ones, %d events on the clean topic",
                sent,
                refused,
                different(sent),
                comments() - before));
    }

    /** Of every ten numbers the last three are an earlier ten's first three, so that a repetition comes later. */
    private static LongFunction<byte[]> withRepetitions(LongFunction<byte[]> requests) {
        return number -> requests.apply(isRepetition(number) ? number - OF - (OF - REPEATED) : number);
    }

    private static boolean isRepetition(long number) {
        return number >= 2 * OF && number % OF >= OF - REPEATED;
    }

    private static long different(long sent) {
        long different = 0;
        for (long number = 0; number < sent; number++) {
            different += isRepetition(number) ? 0 : 1;
        }
        return different;
    }

    /** Committed comments on the clean topic. */
    private long comments() {
        long[] count = {0};
        TopicScan.all(stack.bootstrapServers(), List.of(Topic.SOCIAL_COMMENTS.topicName()), record -> count[0]++);
        return count[0];
    }
}

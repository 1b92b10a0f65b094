package io.parley.localstack.bench.sentiment;

import io.parley.contract.Topic;
import io.parley.localstack.bench.SystemLoad;
import io.parley.localstack.standin.Fault;
import io.parley.localstack.watch.TopicScan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** What goes to the model by default, and what asking about several items in one call is worth. */
final class CascadePart {

    private static final Duration THINKING = Duration.ofMillis(200);
    private static final int SHARE_ITEMS = 2000;
    private static final int MODEL_ITEMS = 100;

    /** Everything goes to the model, and nothing is given up meanwhile. */
    private static final Map<String, String> ALL_TO_THE_MODEL =
            Map.of("PARLEY_SENTIMENT_ESCALATE_BELOW", "1", "PARLEY_SENTIMENT_DEADLINE", "PT10M");

    private static final Map<String, String> ONE_BY_ONE = Map.of(
            "PARLEY_SENTIMENT_ESCALATE_BELOW", "1",
            "PARLEY_SENTIMENT_DEADLINE", "PT10M",
            "PARLEY_SENTIMENT_BATCH_MAX", "1");

    private final SentimentStack stack;
    private final int rounds;
    private final Consumer<String> out;

    CascadePart(SentimentStack stack, int rounds, Consumer<String> out) {
        this.stack = stack;
        this.rounds = rounds;
        this.out = out;
    }

    void run() {
        share();
        stack.model().faults().set(Fault.slow(THINKING));
        List<Asked> batched = new ArrayList<>();
        List<Asked> single = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            batched.add(ask(ALL_TO_THE_MODEL));
            single.add(ask(ONE_BY_ONE));
            say(
                    "round %d of %d: several items a call %.1f items/s, one %.1f, load %s",
                    round,
                    rounds,
                    batched.getLast().perSecond(),
                    single.getLast().perSecond(),
                    SystemLoad.now());
        }
        stack.model().faults().clear();
        say("%-34s %8s %15s", "MODEL TIER, " + THINKING.toMillis() + " MS A CALL", "ITEMS/S", "ITEMS PER CALL");
        say("%-34s %8.1f %15.1f", "several items a call", rate(batched), perCall(batched));
        say("%-34s %8.1f %15.1f", "one item a call", rate(single), perCall(single));
    }

    private void share() {
        Traffic traffic = new Traffic(SHARE_ITEMS);
        try (SentimentProcess service = stack.start(Map.of())) {
            new Load(stack).run(service, traffic, 0);
            long[] escalated = {0};
            TopicScan.all(
                    stack.bootstrapServers(),
                    List.of(Topic.SENTIMENT_ESCALATIONS.topicName()),
                    record -> escalated[0] += traffic.place(ScoreReader.subject(record)) < 0 ? 0 : 1);
            say(
                    "default threshold: %d of %d made-up texts escalated (%.0f %%), which says nothing of real ones",
                    escalated[0], SHARE_ITEMS, 100.0 * escalated[0] / SHARE_ITEMS);
        }
    }

    /** How a run through the model went. */
    private record Asked(int items, double seconds, long calls) {

        double perSecond() {
            return items / seconds;
        }
    }

    private Asked ask(Map<String, String> settings) {
        try (SentimentProcess service = stack.start(settings)) {
            long before = service.modelCalls();
            Load.Result result = new Load(stack).run(service, new Traffic(MODEL_ITEMS), 0);
            return new Asked(result.items(), result.seconds(), service.modelCalls() - before);
        }
    }

    private static double rate(List<Asked> runs) {
        return runs.stream().mapToDouble(Asked::perSecond).sorted().toArray()[runs.size() / 2];
    }

    private static double perCall(List<Asked> runs) {
        return (double) runs.stream().mapToInt(Asked::items).sum()
                / runs.stream().mapToLong(Asked::calls).sum();
    }

    private void say(String format, Object... values) {
        out.accept(String.format(Locale.ROOT, "  " + format, values));
    }
}

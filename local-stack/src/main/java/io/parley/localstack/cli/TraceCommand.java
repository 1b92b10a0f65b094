package io.parley.localstack.cli;

import io.parley.localstack.stack.Stack;
import io.parley.localstack.watch.ItemTrace;
import io.parley.localstack.watch.ReplySteps;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** One item's whole life, across the topics and the database. */
@Command(
        name = "trace",
        mixinStandardHelpOptions = true,
        description =
                "Shows one item's life across all topics and the database, in order, with the time each step took.",
        footer = "Exit code 1: nothing knows the item.")
final class TraceCommand implements Callable<Integer> {

    private static final int WIDTH = 90;

    @Mixin
    private OpenStack open = new OpenStack();

    @Parameters(paramLabel = "ITEM_ID", description = "Such as facebook:123_456.")
    private String itemId = "";

    private final Terminal terminal = new Terminal();

    @Override
    public Integer call() throws SQLException {
        Stack stack = open.require();
        List<ItemTrace.Step> steps = new ArrayList<>(ItemTrace.find(stack.bootstrapServers(), itemId));
        steps.addAll(ReplySteps.find(stack.database(), itemId));
        steps.sort(Comparator.comparing(ItemTrace.Step::at));
        if (steps.isEmpty()) {
            terminal.line("Nothing knows the item " + itemId + ". Ids look like facebook:123_456; see the header"
                    + " ce_subject of ./parley consume social-comments --from-beginning");
            return 1;
        }
        terminal.line(String.format("  %-24s %9s  %-46s %-22s %s", "TIME", "AFTER", "WHERE", "WHAT", "DETAIL"));
        Instant before = null;
        for (ItemTrace.Step step : steps) {
            terminal.line(String.format(
                    "  %-24s %9s  %-46s %-22s %s",
                    step.at(),
                    after(before, step.at()),
                    step.where(),
                    step.what(),
                    Terminal.cut(step.detail(), WIDTH)));
            before = step.at();
        }
        return 0;
    }

    private static String after(@Nullable Instant before, Instant at) {
        if (before == null) {
            return "";
        }
        Duration took = Duration.between(before, at);
        return took.toSeconds() < 10
                ? "+" + took.toMillis() + " ms"
                : String.format(Locale.ROOT, "+%.1f s", took.toMillis() / 1000.0);
    }
}

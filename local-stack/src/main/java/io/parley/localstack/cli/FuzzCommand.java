package io.parley.localstack.cli;

import io.parley.localstack.fuzz.FuzzHome;
import io.parley.localstack.fuzz.FuzzOutcome;
import io.parley.localstack.fuzz.FuzzRun;
import io.parley.localstack.stack.Layout;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks for input that breaks ingest. */
@Command(
        name = "fuzz",
        mixinStandardHelpOptions = true,
        description = {
            "Looks for input that breaks a reader, a verifier or a parser of ingest: Jazzer changes the seeds in",
            "ingest-service/src/test/resources/fuzz, guided by the code that they reach. No stack needs to be up.",
            "Exit code 1 means that a rule was broken."
        })
final class FuzzCommand implements Callable<Integer> {

    /** Each needs about half a gigabyte. */
    private static final int RUNS_MAX = 4;

    @Mixin
    private OpenStack open = new OpenStack();

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "60",
            description = "Seconds for each target (default: 60).")
    private int seconds;

    @Option(
            names = "--target",
            paramLabel = "NAME",
            defaultValue = "",
            description = "Only targets whose names begin so, such as reader-facebook or verifier (default: all).")
    private String target = "";

    @Option(
            names = "--input",
            paramLabel = "FILE",
            description = "Run this one input through the one target that is named, and say what it breaks.")
    private @Nullable Path input;

    @Override
    public Integer call() throws Exception {
        if (seconds < 1) {
            throw new IllegalArgumentException("--seconds is 1 or more.");
        }
        Layout layout = open.layout();
        FuzzHome home = new FuzzHome(layout.checkout(), layout.home().resolve("fuzz"));
        List<String> targets = home.targets().contains(target)
                ? List.of(target)
                : home.targets().stream()
                        .filter(name -> name.startsWith(target))
                        .toList();
        if (targets.isEmpty() || (input != null && targets.size() != 1)) {
            throw new IllegalArgumentException("--target must be one of " + String.join(", ", home.targets()) + ".");
        }
        return input == null ? fuzz(home, targets) : replay(new FuzzRun(home, targets.getFirst()), input);
    }

    private int replay(FuzzRun run, Path file) throws NoSuchFileException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        return run.replay(file) ? 0 : 1;
    }

    private int fuzz(FuzzHome home, List<String> targets) throws InterruptedException {
        Terminal terminal = new Terminal();
        int atOnce = Math.min(RUNS_MAX, Runtime.getRuntime().availableProcessors());
        terminal.line("%d targets, %d s each, %d at once. Corpus, findings and logs: %s%n"
                .formatted(targets.size(), seconds, atOnce, home.home()));
        terminal.line("  %-20s %12s %8s %9s %7s  %s"
                .formatted("TARGET", "EXECUTIONS", "PER S", "COVERAGE", "MB MAX", "FINDING"));
        try (ExecutorService runs = Executors.newFixedThreadPool(atOnce)) {
            List<Future<FuzzOutcome>> outcomes = targets.stream()
                    .map(name -> runs.submit(() -> new FuzzRun(home, name).fuzz(seconds)))
                    .toList();
            boolean clean = true;
            for (Future<FuzzOutcome> future : outcomes) {
                FuzzOutcome outcome = outcome(future);
                tell(outcome, home, terminal);
                clean &= outcome.clean();
            }
            return clean ? 0 : 1;
        }
    }

    private static void tell(FuzzOutcome outcome, FuzzHome home, Terminal terminal) {
        terminal.line("  %-20s %,12d %,8d %,9d %7d  %s"
                .formatted(
                        outcome.target(),
                        outcome.executions(),
                        outcome.executionsPerSecond(),
                        outcome.coverage(),
                        outcome.processMbMax(),
                        outcome.reason().orElse("none")));
        outcome.finding()
                .ifPresentOrElse(
                        file -> terminal.line("    ./parley fuzz --target " + outcome.target() + " --input " + file),
                        () -> {
                            if (!outcome.clean()) {
                                terminal.line("    see " + home.log(outcome.target()));
                            }
                        });
    }

    private static FuzzOutcome outcome(Future<FuzzOutcome> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(Objects.requireNonNull(e.getCause()).getMessage(), e.getCause());
        }
    }
}

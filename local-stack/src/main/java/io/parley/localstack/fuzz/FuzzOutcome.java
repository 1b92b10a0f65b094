package io.parley.localstack.fuzz;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a run ended, by what Jazzer and the libFuzzer in it say.
 *
 * @param executions inputs that were tried
 * @param coverage branches of the instrumented code that they reached
 * @param processMbMax the most memory that the process had
 * @param finding the input that broke a rule
 * @param reason what it broke, or what kept Jazzer from running
 */
public record FuzzOutcome(
        String target,
        long executions,
        long executionsPerSecond,
        long coverage,
        long processMbMax,
        Optional<String> finding,
        Optional<String> reason) {

    private static final Pattern EXECUTIONS = Pattern.compile("stat::number_of_executed_units: (\\d+)");
    private static final Pattern SPEED = Pattern.compile("stat::average_exec_per_sec: +(\\d+)");
    private static final Pattern MEMORY = Pattern.compile("stat::peak_rss_mb: +(\\d+)");
    private static final Pattern COVERAGE = Pattern.compile("^#\\d+\\s.* cov: (\\d+)");
    private static final Pattern FINDING = Pattern.compile("Test unit written to (.+)");
    private static final Pattern REASON = Pattern.compile("^== Java Exception: (.+)|ERROR: libFuzzer: (.+)");

    /** The outcome of a process that ended with {@code exit}, 0 where nothing was found. */
    static FuzzOutcome of(String target, int exit, List<String> log) {
        return new FuzzOutcome(
                target,
                number(EXECUTIONS, log),
                number(SPEED, log),
                number(COVERAGE, log),
                number(MEMORY, log),
                all(FINDING, log).map(found -> found.group(1)).findFirst(),
                exit == 0
                        ? Optional.empty()
                        : all(REASON, log)
                                .map(found -> found.group(found.group(1) == null ? 2 : 1))
                                .findFirst()
                                .or(() -> Optional.of("Jazzer ended with exit code " + exit)));
    }

    /** Whether nothing broke a rule. */
    public boolean clean() {
        return reason.isEmpty();
    }

    /** The last one that is said; 0 where none is. */
    private static long number(Pattern pattern, List<String> log) {
        return all(pattern, log)
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .reduce(0, (_, last) -> last);
    }

    private static Stream<MatchResult> all(Pattern pattern, List<String> log) {
        return log.stream().map(pattern::matcher).filter(Matcher::find).map(Matcher::toMatchResult);
    }
}

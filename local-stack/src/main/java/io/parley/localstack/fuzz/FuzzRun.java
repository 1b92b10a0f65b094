package io.parley.localstack.fuzz;

import io.parley.localstack.process.ChildProcess;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One target in a JVM of its own, whose memory is bounded: an input that needs more is a finding. */
public record FuzzRun(FuzzHome home, String target) {

    private static final int HEAP_MB_MAX = 256;

    /** Jazzer's agent and tables stand beside the heap. */
    private static final int PROCESS_MB_MAX = 1024;

    private static final int INPUT_SECONDS_MAX = 10;
    private static final int INPUT_BYTES_MAX = 16 << 10;

    /** Without Jackson's parser the fuzzer would not learn what JSON is. */
    private static final String GUIDED_BY = "io.parley.**:com.fasterxml.jackson.core.**:org.jsoup.**";

    /** Looks for inputs that break a rule, until it has one or the time is over. */
    public FuzzOutcome fuzz(int seconds) {
        try {
            Path log = home.log(target);
            List<String> arguments = jazzer();
            arguments.addAll(List.of(
                    "-max_total_time=" + seconds,
                    "-max_len=" + INPUT_BYTES_MAX,
                    "-print_final_stats=1",
                    home.corpus(target).toString(),
                    home.seeds(target).toString()));
            int exit = run(arguments, Redirect.to(log.toFile()));
            return FuzzOutcome.of(target, exit, Files.readAllLines(log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs one input in front of the person who asked; true where all rules hold. */
    public boolean replay(Path input) {
        try {
            List<String> arguments = jazzer();
            arguments.add(input.toString());
            return run(arguments, Redirect.INHERIT) == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> jazzer() {
        return new ArrayList<>(List.of(
                ChildProcess.JAVA,
                "-Xmx" + HEAP_MB_MAX + "m",
                "-XX:+UseSerialGC",
                "-XX:+EnableDynamicAgentLoading",
                "-Xshare:off",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                home.classPath(),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=io.parley.ingest.fuzz.Fuzz",
                "--target_args=" + target,
                "--instrumentation_includes=" + GUIDED_BY,
                "--reproducer_path=" + home.findings(target),
                "-artifact_prefix=" + home.findings(target) + File.separator,
                "-timeout=" + INPUT_SECONDS_MAX,
                "-rss_limit_mb=" + PROCESS_MB_MAX));
    }

    private static int run(List<String> command, Redirect output) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectOutput(output)
                .redirectErrorStream(true)
                .start();
        // Ctrl-C reaches both; whoever ends only the launcher must not leave the fuzzer behind.
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(process::destroyForcibly));
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while fuzzing", e);
        }
    }
}

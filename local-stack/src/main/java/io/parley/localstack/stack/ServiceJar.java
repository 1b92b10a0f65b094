package io.parley.localstack.stack;

import io.parley.localstack.process.ChildProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The jar of a service, and how it is started here.
 *
 * @param jar its {@code quarkus-run.jar}
 */
public record ServiceJar(Path jar) {

    /** As little memory and start time as a service needs here. */
    private static final List<String> FRUGAL = List.of("-Xmx160m", "-XX:TieredStopAtLevel=1");

    /** For work that takes a while: training texts lie in memory, and the best compiled code pays off. */
    private static final List<String> WORKING = List.of("-Xmx2g");

    /** Everything after {@code java}. */
    List<String> arguments() {
        return arguments(FRUGAL);
    }

    private List<String> arguments(List<String> machine) {
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar + " is missing; build first: ./parley up does, or mvn package.");
        }
        List<String> arguments = new ArrayList<>(machine);
        arguments.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                jar.toString()));
        return arguments;
    }

    /** Runs a verb of the service in front of the person who asked, and returns its exit code. */
    public int run(List<String> verb, Map<String, String> environment) {
        return run(FRUGAL, verb, environment);
    }

    /** The same for a verb that computes. */
    public int work(List<String> verb, Map<String, String> environment) {
        return run(WORKING, verb, environment);
    }

    private int run(List<String> machine, List<String> verb, Map<String, String> environment) {
        List<String> command = new ArrayList<>(List.of(ChildProcess.JAVA));
        command.addAll(arguments(machine));
        command.addAll(verb);
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(environment);
        try {
            return builder.start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("could not start " + String.join(" ", command), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + verb.getFirst() + " was running", e);
        }
    }
}

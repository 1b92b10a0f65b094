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

    /** Everything after {@code java}. */
    List<String> arguments() {
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar + " is missing; build first: ./parley up does, or mvn package.");
        }
        return List.of(
                "-Xmx160m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                jar.toString());
    }

    /** Runs a verb of the service in front of the person who asked, and returns its exit code. */
    public int run(List<String> verb, Map<String, String> environment) {
        List<String> command = new ArrayList<>(List.of(ChildProcess.JAVA));
        command.addAll(arguments());
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
